/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.reasoning;

import io.mingjian.contracts.knowledge.LocalizedText;
import java.util.Map;

/** What people call the labels of the image models. */
final class LabelWording {

    private static final Map<String, LocalizedText> LABELS = Map.ofEntries(
            label("weapon", "枪支或弹药", "gun or ammunition"),
            label("knife", "刀具", "knife"),
            label("alcohol", "酒类", "alcohol"),
            label("wildlife", "受保护的野生动物", "protected wildlife"),
            label("medicine", "药品或注射器", "medicine or syringe"),
            label("sexual-content", "色情内容", "sexual content"),
            label("sexy", "衣着暴露或性感画面", "suggestive picture"),
            label("safe-for-work", "没有色情内容", "no sexual content"),
            label("laptop", "笔记本电脑", "laptop"),
            label("mobile", "手机", "mobile phone"),
            label("desktop", "台式电脑", "desktop computer"),
            label("printer", "打印机", "printer"),
            label("vacuum", "吸尘器", "vacuum cleaner"));

    private static final LocalizedText UNNAMED = new LocalizedText("模型认识的一类物体", "something that the model knows");

    private LabelWording() {}

    static LocalizedText of(String label) {
        return LABELS.getOrDefault(label, UNNAMED);
    }

    private static Map.Entry<String, LocalizedText> label(String label, String zh, String en) {
        return Map.entry(label, new LocalizedText(zh, en));
    }
}
