/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.knowledge;

/** Examples of the API description. */
final class KnowledgeExamples {

    static final String VERSION = """
            {"pack":{"name":"ecommerce-compliance","version":"1.3.1","digest":\
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",\
            "graphDigest":"2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae",\
            "policy":{"sha256":"60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",\
            "size":48213}},"title":{"zh":"电商内容合规",\
            "en":"E-commerce content compliance"},"hypotheses":21,"clauses":57}""";

    static final String VERSIONS = """
            {"versions":[{"version":"1.3.0","digest":"9f86d081","installedAt":"2026-11-25T12:00:00Z","live":true},\
            {"version":"1.3.1","digest":"60303ae2","installedAt":"2026-11-25T13:00:00Z","live":false,\
            "edit":{"base":"1.3.0","by":"editor of the operator","note":"a new spelling",\
            "madeAt":"2026-11-25T13:00:00Z","changes":[{"kind":"lexicon-entry-added","lexicon":"off-platform-invitation",\
            "language":"zh","text":"加薇","note":"seen in chats"}]}}]}""";

    static final String EDITS = """
            {"base":"1.3.0","version":"1.3.1","note":"a new spelling","changes":[{"kind":"lexicon-entry-added",\
            "lexicon":"off-platform-invitation","language":"zh","text":"加薇","note":"seen in chats"},\
            {"kind":"loss","outcome":"PASS","ifTrue":8,"ifFalse":0},{"kind":"prior","hypothesis":"weapon","prior":0.01},\
            {"kind":"operator-parameter","operator":"image-object","parameter":"threshold","value":"0.6"},\
            {"kind":"budget","millis":1500,"operators":24}]}""";

    static final String REPORT = """
            {"job":{"id":"01a2011c-ed78-7cd9-96fa-342a986b33b8","kind":"SHADOW","pack":"ecommerce-compliance",\
            "version":"1.3.1","share":0.5,"state":"RUNNING","startedAt":"2026-11-25T13:00:00Z"},"given":40,\
            "compared":38,"agreed":37,"outcomes":{"PASS→BLOCK":1},"hypotheses":{"contact-solicitation":{"raised":1,\
            "lowered":0}},"causes":{"EVIDENCE_ADDED lexicon off-platform-invitation":1},"examples":[\
            {"caseId":"01a2011d-0000-7cd9-96fa-342a986b33b8","change":"PASS→BLOCK","liveVersion":"1.3.0","causes":[\
            {"kind":"EVIDENCE_ADDED","what":"lexicon off-platform-invitation","live":"","beside":"4.0"}]}]}""";

    static final String TRIAL = """
            {"id":"01a2011c-ed78-7cd9-96fa-342a986b33b8","kind":"BACKTEST","pack":"ecommerce-compliance",\
            "version":"1.3.1","share":1,"state":"RUNNING","startedAt":"2026-11-25T13:00:00Z"}""";

    static final String TURTLE = """
            @prefix mj: <urn:mingjian:vocabulary:> .
            @prefix node: <urn:mingjian:node:> .
            <urn:example:sku:42> node:certificate "3C-2025-118" .
            """;

    static final String IMPORTED = """
            {"imported":{"id":"01a2011c-ed78-7cd9-96fa-342a986b33b8","source":"certificates-2026.csv",\
            "statedBy":"editor of the operator","mediaType":"text/csv","digest":"9f86d081",\
            "importedAt":"2026-11-25T13:00:00Z"},"facts":118}""";

    static final String MATCHES = """
            {"matches":[{"code":"3480","description":"LITHIUM ION BATTERIES","level":"9","score":21.4,"by":"NAME"},\
            {"code":"3481","description":"LITHIUM ION BATTERIES CONTAINED IN EQUIPMENT","level":"9","score":12.9,\
            "by":"WORDS"}]}""";

    static final String DECISIONS = """
            {"decisions":[{"clause":"CN-AD-009-3","decisionId":"01a2011d-0000-7cd9-96fa-342a986b33b8",\
            "caseId":"01a2011c-ed78-7cd9-96fa-342a986b33b8","run":1,"packName":"ecommerce-compliance",\
            "packVersion":"1.3.0","outcome":"BLOCK","recordedAt":"2026-11-25T13:00:00Z"}]}""";

    static final String CHANGES = """
            {"pack":"ecommerce-compliance","from":"1.2.0","to":"1.3.0","clauses":{"CN-AD-009-3":{"change":"CHANGED",\
            "decisions":12}}}""";

    private KnowledgeExamples() {}
}
