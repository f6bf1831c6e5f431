/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.inference.text;

import java.util.List;
import java.util.regex.Pattern;

/** Regular expressions over folded text, one per way of offering contact. */
final class ContactPatterns {

    /** One way of offering contact. */
    record Rule(ContactSignal signal, Pattern pattern) {}

    private static final String ADD = ContactVariants.anyOf("add");
    private static final String SPELLING = ContactVariants.anyOf("spelling");
    private static final String NAME = ContactVariants.anyOf("spelling", "name");
    private static final String LATIN = ContactVariants.anyOf("latin");
    private static final String QQ = ContactVariants.anyOf("qq");
    private static final String PLATFORM = ContactVariants.anyOf("platform");

    private static final String HAN = "\\p{IsHan}";
    private static final String WHOM = "(?:我|你|您|个|下|一下|好友|店主|老板|客服|本人|的){0,2}\\s?[:：]?\\s?";
    private static final String ASK = "(?:号|领(?:券|取|资料|优惠|红包|福利|样)|看|拉|送|咨询|聊|拿|发|私|进|了解|详|获|免费|同|备注|信|心|❤|说|要|找)";
    private static final String ENDS = "(?=$|" + ASK + "|[^" + HAN + "a-z0-9\\s]|\\s(?!\\d))";
    private static final String ACCOUNT = "[a-z0-9][a-z0-9_-]{2,}";
    private static final String MIXED = "(?=[a-z0-9_-]*\\d)(?=[a-z0-9_-]*[a-z])[a-z][a-z0-9_-]{4,}";
    private static final String NO_WORD_BEFORE = "(?<![a-z0-9])";

    private static final List<Rule> RULES = List.of(
            // a spelling that exists only to hide the name, standing alone
            wechat("(?<!" + HAN + ")" + SPELLING + "(?!" + HAN + ")"),
            wechat("(?<![\\da-z])(?:v|w)\\s?[信❤]"),
            wechat("绿泡泡?(?:号|加|搜|找|聊)"),
            // an ordinary name with an account or with the word for one
            wechat(NAME + "\\s*(?:号码?|账号|id)\\s*(?:[:：=是为]\\s*)?" + ACCOUNT),
            wechat(NAME + "\\s*[:：=]\\s*" + ACCOUNT),
            wechat(NAME + "\\s*(?:搜索?|找)?\\s*(?:" + MIXED + "|\\d{6,11}(?!\\d))"),
            wechat(NAME + "\\s?同号"),
            wechat("绿标搜\\s*[a-z0-9_-]{3,}"),
            wechat("(?<!" + HAN + ")" + SPELLING + "(?:号|同|搜)"),
            wechat("(?:卫星|围心|微信)号(?!码?段|召)(?=$|[:：,，。!！\\s])"),
            // Latin spellings; bare letters before digits are model numbers
            wechat(NO_WORD_BEFORE + LATIN + "\\s*(?:号码?|账号|id)?\\s*[:：=是]\\s*" + ACCOUNT),
            wechat(NO_WORD_BEFORE + LATIN + "\\s*(?:号码?|账号|id)\\s*" + ACCOUNT),
            wechat(NO_WORD_BEFORE + LATIN + "\\s+(?:" + MIXED + "|\\d{6,11}(?!\\d))"),
            wechat(NO_WORD_BEFORE + "vx(?!lan)[a-z]{2,}\\d{3,}"),
            wechat(NO_WORD_BEFORE + "v/x\\s*" + ACCOUNT),
            wechat(NO_WORD_BEFORE + "vvx(?=$|[^a-z0-9\\s-])"),
            // being asked to add
            wechat(ADD + WHOM + NAME + "(?!支付|公众|小程序|分享|登录|豆|读书|电视|锅|定位|导航|地图)"),
            wechat(ADD + WHOM + LATIN + "(?![a-z]|\\s?\\d{1,5}(?!\\d))"),
            wechat("(?<![\\da-z])" + ADD + WHOM + "(?:v|薇|微|威)" + ENDS),
            wechat("(?:嘉|伽|jia)(?:v|薇|微)(?!生物|波|量|调|型|观)"),
            wechat("(?<!" + HAN + ")(?:微|薇|v|绿色软件)\\s?同号"),
            wechat("绿色(?:聊天)?软件(?:同号|找|加|联系|搜)"),
            wechat("(?<!" + HAN + ")[+]我"),
            // QQ
            rule(
                    ContactSignal.QQ_ACCOUNT,
                    NO_WORD_BEFORE + "(?:" + QQ + "|扣)(?:群|裙|号码?)?\\s*[:：=是]?\\s*\\d{5,11}(?!\\d)"),
            rule(ContactSignal.QQ_ACCOUNT, "[群裙]\\s?(?:号码?)?\\s*[:：是为]?\\s*\\d{6,10}(?!\\d)"),
            rule(ContactSignal.QQ_ACCOUNT, "(?:qq|扣扣)\\s?号(?!段)|(?<!" + HAN + ")(?:球球|秋秋|口口|企鹅|🐧)\\s?号(?!角)"),
            rule(ContactSignal.QQ_ACCOUNT, ADD + WHOM + "(?:q\\s?q|扣扣|🐧)(?!糖|弹|软|音乐|飞车|炫舞|堂|农场|珍珠|会员|版|皮|币|玩偶|公仔|饼干)"),
            rule(ContactSignal.QQ_ACCOUNT, ADD + WHOM + "(?:企鹅|球球|秋秋|口口)(?=$|号|聊|私|[^" + HAN + "])"),
            // telephone by hint
            rule(ContactSignal.PHONE_NUMBER, "(?:电话|手机|手鸡|shouji|📱|☎|📞)\\s?(?:微信)?(?:同号|同步)"),
            rule(ContactSignal.PHONE_NUMBER, "(?:手鸡|shouji|📱|☎|📞)号?\\s*[:：]?\\s*\\d{5,}"),
            rule(
                    ContactSignal.PHONE_NUMBER,
                    "(?<!\\d)1[3-9]\\d[*x]{3,5}\\d{4}(?!\\d)[\\s,，]*(?:后面|其余|完整)?(?:看|见)(?:图|主页|头像|详情)"),
            rule(
                    ContactSignal.PHONE_NUMBER,
                    "\\d(?:zero|one|two|three|four|five|six|seven|eight|nine)(?=\\d)[\\doil]*"),
            // groups, private messages, other places
            invitation("(?:加|进|入|拉)(?:我|你|个|进|入|下)?群(?![星体众岛山居租]|发器)"),
            invitation("[进入](?:我|个)?裙(?!摆|装|子|边|撑)|(?:加|拉)(?:我|你|个|进)?裙(?:号|领|聊|里|群)"),
            invitation("(?:伽|jia)我|加我(?=$|好友|[^" + HAN + "])|(?:^|[^a-z])call\\s?我"),
            invitation("(?:私信|私聊|滴滴|踢|戳|dd)我|(?<!" + HAN + ")私我|私信(?:领|获取|咨询|了解)"),
            invitation("(?<!查)(?:看|见|翻|戳|去)我?的?(?:置顶|主页|简介|头像|背景墙|个人介绍|签名)|(?:评论区|置顶)(?:自取|见|领)"),
            invitation("(?:^|[^a-z])(?:" + PLATFORM + ")\\s?(?:号(?!码|段)|同名|搜|id)\\s*[:：@]?"),
            invitation(NO_WORD_BEFORE + "(?:tg|ins|fb|skype|telegram|whatsapp|飞机|电报)\\s*[:：@]\\s*@?[a-z0-9_+.-]{3,}"),
            invitation(NO_WORD_BEFORE + "line\\s?(?:id|号)\\s*[:：]?\\s*[a-z0-9_.-]{3,}"),
            invitation("报暗号|(?:对|说)暗号"),
            invitation("(?:请|可|来|详情|需要|有意者?|想要的?|价格|赶快|发送|更多)\\s?私(?:聊|信)|私(?:聊|信)(?:找我|更多|咨询|购买)|我私(?:你|发)"),
            invitation("加我?的?(?:主页|简介|置顶)|戳微信|搜同名"),
            invitation("(?<!防伪|支付|溯源)(?:扫|识别|长按|扫描)[^，。,;；!！]{0,4}(?:二维码|小程序码)"
                    + "(?![^。!！]{0,8}(?:查|验|防伪|真伪|支付|付款|溯源|说明|教程|激活|配对|绑定|连接|下载|点餐))"),
            invitation("扫码\\s?(?:加|进群|领|添加|咨询|关注)"),
            invitation("[a-z0-9][a-z0-9._+-]*@[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,}"));

    private ContactPatterns() {}

    static List<Rule> rules() {
        return RULES;
    }

    private static Rule wechat(String expression) {
        return rule(ContactSignal.WECHAT_ACCOUNT, expression);
    }

    private static Rule invitation(String expression) {
        return rule(ContactSignal.CONTACT_INVITATION, expression);
    }

    private static Rule rule(ContactSignal signal, String expression) {
        return new Rule(signal, Pattern.compile(expression));
    }
}
