/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.runs;

/** Texts and examples of the API description. */
final class RunExamples {

    static final String START =
            "Everything is optional: `{}` replays the latest decided run, which gives an equal chain."
                    + " `freeze` names steps whose recorded output is used again, `without` evidence or whole modalities to take"
                    + " away (TEXT, IMAGE, OCR, ATTRIBUTE, KNOWLEDGE, PRECEDENT), `priors` other prior probabilities inside"
                    + " (0, 1), `order` the operators to run first, `budget` what the run may spend, `asOf` the moment whose"
                    + " law counts, `pack` another pack or version (`name@version`), `from` the run to start from, `models`"
                    + " versions of the models that reasoning asks (such as {\"fusion\":\"2\"}; a version that is not installed"
                    + " ends the run in REVIEW). Changes are"
                    + " not inherited: each run states all of its own. With another pack, knowledge is looked up anew.";

    static final String ACCEPTED = """
            {"caseId":"01a2011c-ed78-7cd9-96fa-342a986b33b8","run":2,"status":"SUBMITTED",\
            "requestedAt":"2026-11-25T13:00:00Z","request":{"number":2,"freeze":[],"without":["OCR"],"priors":{},\
            "order":[]}}""";

    static final String DECIDED = """
            {"caseId":"01a2011c-ed78-7cd9-96fa-342a986b33b8","run":2,"status":"DECIDED",\
            "requestedAt":"2026-11-25T13:00:00Z","request":{"number":2,"freeze":[],"without":["OCR"],"priors":{},\
            "order":[]},"replayed":false,"decision":{"id":"01a2011d-0000-7cd9-96fa-342a986b33b8","run":2,\
            "outcome":"PASS","label":{"zh":"通过","en":"Pass"},"labels":[],"severity":0,"confidence":0.97,\
            "actions":[],"citations":[],"minimalEvidence":[],"flipSet":[],"modalityWeights":{},\
            "summary":{"zh":"未发现问题。","en":"Nothing was found."},"chainDigest":"9f86d081","models":[],\
            "recordedAt":"2026-11-25T13:00:00.2Z","ledger":{"index":11,"treeSize":12,"rootHash":\
            "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"}}}""";

    static final String LIST = """
            {"runs":[{"run":1,"status":"DECIDED","requestedAt":"2026-11-25T12:00:00Z",\
            "request":{"number":1,"freeze":[],"without":[],"priors":{},"order":[]},"outcome":"BLOCK","severity":1,\
            "confidence":0.93,"decidedAt":"2026-11-25T12:00:00.1Z"},{"run":2,"status":"SUBMITTED",\
            "requestedAt":"2026-11-25T13:00:00Z","request":{"number":2,"freeze":[],"without":["OCR"],"priors":{},\
            "order":[]}}]}""";

    static final String DIFFERENCE = """
            {"firstRun":1,"secondRun":2,"firstDigest":"9f86d081","secondDigest":"60303ae2","equal":false,\
            "divergence":{"step":1,"firstOperator":"lexicon","secondOperator":"lexicon","aspects":["EVIDENCE","BELIEFS"],\
            "summary":{"zh":"从第 1 步（收集证据）起不同：证据、信念。",\
            "en":"They part at step 1 (evidence gathered), in evidence, beliefs."}},\
            "evidence":{"added":[],"removed":[],"changed":[]},"verdict":{"firstOutcome":"BLOCK",\
            "secondOutcome":"PASS","firstSeverity":1,"secondSeverity":0,"firstConfidence":0.93,\
            "secondConfidence":0.97},"beliefs":[{"hypothesis":"absolute-term","name":{"zh":"绝对化用语",\
            "en":"Absolute term"},"first":0.93,"second":0.02}],"summary":{"zh":"结论由“下架”变为“通过”。",\
            "en":"The outcome changes from \\"Take down\\" to \\"Pass\\"."}}""";

    private RunExamples() {}
}
