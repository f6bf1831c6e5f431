/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import io.mingjian.contracts.json.ContractJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The console in a browser, on the real ring: from an empty installation to the comparison of two runs. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsoleBrowserIT {

    private static final Path SCREENSHOTS = Path.of(System.getProperty("screenshots.directory", "target/screenshots"));
    private static final String SERIOUS = """
            async () => (await axe.run(document, {resultTypes: ['violations']})).violations
                .filter(found => found.impact === 'serious' || found.impact === 'critical')
                .map(found => found.id + ' at ' + found.nodes.map(node => node.target.join(' ')).join(', '))
            """;

    @TempDir
    static Path folder;

    private static JvmProcess platform;
    private static Chromium chromium;
    private static int port;
    private static String backtest = "";
    private static final List<String> TROUBLE = new ArrayList<>();

    @BeforeAll
    static void install() throws Exception {
        Path executable = Chromium.find().orElse(null);
        if (executable == null) {
            String left = "no Chromium here: left out " + ConsoleBrowserIT.class.getSimpleName()
                    + " (sign-in, samples, list, case page, runs, accessibility and screenshots of the console)";
            System.err.println(left);
            Assumptions.abort(left);
        }
        Path home = folder.resolve("home");
        port = StandaloneE2eIT.freeBlock();
        platform = JvmProcess.start(
                Path.of(System.getProperty("standalone.jar")),
                Map.of("MINGJIAN_HOME", home.toString(), "MINGJIAN_PORT", Integer.toString(port)),
                folder.resolve("output.txt"));
        platform.awaitLine("ready: ");
        chromium = new Chromium(executable, folder);
        Files.createDirectories(SCREENSHOTS);
    }

    @AfterAll
    static void stop() throws Exception {
        if (chromium != null) {
            chromium.close();
        }
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    @Order(1)
    void anEmptyConsoleOffersTheSamplesAndDecidesThem() throws Exception {
        try (BrowserContext person = chromium.person("zh-CN", ColorScheme.LIGHT, 1360)) {
            Page page = signedIn(person);
            assertThat(page.url()).endsWith("/console/samples");
            look(page, "samples-offered-zh-light");

            page.click("button:has-text('提交所选')");
            page.waitForCondition(
                    () -> page.locator("tbody .chip-wait").count() == 0,
                    new Page.WaitForConditionOptions().setTimeout(120_000));

            assertThat(page.locator("[data-rows] tbody tr").count()).isGreaterThan(10);
            look(page, "samples-decided-zh-light");
        }
        assertThat(TROUBLE).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, LIGHT, 1360", "en, DARK, 1360", "en, LIGHT, 390", "zh-CN, DARK, 390"})
    @Order(20)
    void everyPageIsAccessible(String language, ColorScheme scheme, int width) throws Exception {
        Map<String, Object> violations = new LinkedHashMap<>();
        try (BrowserContext person = chromium.person(language, scheme, width)) {
            Page page = signedIn(person);
            for (Map.Entry<String, String> place : places(page).entrySet()) {
                page.navigate(at(place.getValue()));
                page.waitForTimeout(200);
                String name =
                        String.join("-", place.getKey(), language, scheme.name().toLowerCase(), "" + width);
                look(page, name);
                Object found = page.evaluate(SERIOUS);
                if (!List.of().equals(found)) {
                    violations.put(name, found);
                }
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as(name + " is no wider than the window")
                        .isEqualTo(true);
            }
        }
        assertThat(violations).isEmpty();
        assertThat(TROUBLE).isEmpty();
    }

    @Test
    @Order(3)
    void keysMoveThroughTheListAndOpenACase() throws Exception {
        try (BrowserContext person = chromium.person("en", ColorScheme.LIGHT, 1360)) {
            Page page = signedIn(person);
            page.navigate(at("/console/cases"));
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("k");
            String first = page.locator(".case-cell > a").first().getAttribute("href");
            assertThat(page.evaluate("document.activeElement.getAttribute('href')"))
                    .isEqualTo(first);

            page.keyboard().press("Enter");

            page.waitForURL("**" + first);
        }
    }

    @Test
    @Order(4)
    void evidenceAndItsPlaceInThePictureLightUpTogether() throws Exception {
        try (BrowserContext person = chromium.person("en", ColorScheme.LIGHT, 1360)) {
            Page page = signedIn(person);
            page.navigate(at(sample(page, "不锈钢保温杯 500ml")));
            Locator shape = page.locator(".shape-evidence").first();
            assertThat(page.locator(".overlay polygon").count()).isPositive();

            shape.focus();

            String number = shape.getAttribute("data-evidence").split(" ")[0];
            assertThat(page.locator("tr#" + number).getAttribute("class")).contains("lit");
        }
    }

    @Test
    @Order(5)
    void aSensitivePictureIsCoveredUntilItIsAskedFor() throws Exception {
        try (BrowserContext person = chromium.person("en", ColorScheme.LIGHT, 1360)) {
            Page page = signedIn(person);
            page.navigate(at(sample(page, "收藏摆件")));
            String filter = "getComputedStyle(document.querySelector('.canvas img')).filter";
            assertThat(page.evaluate(filter).toString()).contains("blur");

            page.click(".reveal-label");

            assertThat(page.evaluate(filter)).isEqualTo("none");
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 结论由", "en, The outcome changes from"})
    @Order(6)
    void aStepIsFrozenASourceTakenAwayAndTheRunsAreCompared(String language, String told) throws Exception {
        try (BrowserContext person = chromium.person(language, ColorScheme.LIGHT, 1360)) {
            Page page = signedIn(person);
            page.navigate(at(sample(page, "不锈钢保温杯 500ml")));
            page.check("input[name=freeze][value='1']");
            page.check("input[name=without][value=OCR]");
            page.click("form.again button");

            page.waitForURL("**/diff/**", new Page.WaitForURLOptions().setTimeout(60_000));

            assertThat(page.locator(".lead").textContent()).startsWith(told);
            assertThat(page.locator("tr.parting").count()).isEqualTo(1);
            assertThat(page.evaluate(SERIOUS)).isEqualTo(List.of());
            look(page, "comparison-" + language + "-light-1360");
        }
        assertThat(TROUBLE).isEmpty();
    }

    @Test
    @Order(7)
    void whatACaseCarriesRunsNothing() throws Exception {
        String hostile = "\"'><img src=x onerror=\"document.title='run'\"><script>document.title='run'</script>";
        String body = "{\"pack\":\"ecommerce-compliance\",\"texts\":{\"title\":" + quoted("全网第一" + hostile)
                + ",\"notes\":" + quoted(hostile) + "},\"attributes\":{\"sku\":" + quoted(hostile) + "}}";
        new PlatformClient(port, folder.resolve("home").resolve("api-key")).submitRaw(body);
        try (BrowserContext person = chromium.person("en", ColorScheme.LIGHT, 1360)) {
            Page page = signedIn(person);
            page.navigate(at("/console/cases"));
            page.locator(".case-cell > a").first().click();
            page.waitForLoadState();

            assertThat(page.locator("h1").textContent()).contains("<script>");
            assertThat(page.locator("main img[src=x], main script").count()).isZero();
            assertThat(page.title()).contains("全网第一").doesNotStartWith("run");
        }
        assertThat(TROUBLE).isEmpty();
    }

    @Test
    @Order(8)
    void pagesCanBeReadWithoutScripts() throws Exception {
        try (BrowserContext person = chromium.person("en", ColorScheme.LIGHT, 1360)) {
            person.route("**/*.js", route -> route.abort());
            Page page = person.newPage();
            page.navigate(at("/console/sign-in"));
            page.fill("#key", key());
            page.click("button.button-main");
            page.navigate(at("/console/cases"));
            page.locator(".case-cell > a").first().click();
            page.waitForLoadState();
            assertThat(page.locator(".steps > li").count()).isGreaterThan(2);
            assertThat(page.locator("table.evidence tbody tr").count()).isPositive();
        }
    }

    @Test
    @Order(9)
    void aPersonAppealsTakesTheCaseAndDecidesItWithAReason() throws Exception {
        try (BrowserContext person = chromium.person("zh-CN", ColorScheme.LIGHT, 1360)) {
            Page page = signedIn(person);
            String place = sample(page, "不锈钢保温杯 500ml");
            page.navigate(at(place));
            Locator decision = page.locator("#review form[action$=decision]");
            if (decision.count() == 0) {
                page.click("#review details > summary");
                page.fill("#review form[action$=appeals] [name=reason]", "有第三方证明");
                page.fill("#review form[action$=appeals] [name=evidence]", "检测报告 A-17");
                page.click("#review form[action$=appeals] button");
                await(page, place, "#review form[action$=decision]");
            }
            page.click("#review form[action$=claim] button");
            page.waitForSelector("#review form[action$=release]");
            decision.locator("input[value=PASS]").check();
            decision.locator("select").selectOption(new SelectOption().setIndex(1));
            decision.locator("textarea").fill("已核对原件：<b>通过</b>");
            look(page, "review-form-zh-light-1360");
            decision.locator("button").click();
            page.waitForSelector("#review .note-text:has-text('已核对原件：<b>通过</b>')");

            assertThat(page.locator("#review b").count()).isZero();
            assertThat(page.locator("#review form[action$=decision]").count()).isZero();
            page.navigate(at("/console/reviews/statistics"));
            assertThat(page.locator("#reviewers ~ .scroll tbody tr").count()).isPositive();
        }
        assertThat(TROUBLE).isEmpty();
    }

    @Test
    @Order(10)
    void aLexiconIsEditedTriedInShadowAndByBacktestPublishedAndRolledBack() throws Exception {
        String pack = "/console/packs/ecommerce-compliance";
        PlatformClient client = new PlatformClient(port, folder.resolve("home").resolve("api-key"));
        String live =
                client.at("/v1/packs/ecommerce-compliance").path("version").asString();
        try (BrowserContext person = chromium.person("en", ColorScheme.LIGHT, 1360)) {
            Page page = signedIn(person);
            page.navigate(at(pack));
            page.click("tbody a:text-is('" + live + "')");
            page.click("#lexicon-absolute-term-strong > summary");
            page.fill("[name='add/absolute-term-strong']", "云顶之光");
            String edited = page.inputValue("[name=version]");
            page.fill("[name=note]", "a new spelling");
            page.click("button:has-text('Make the new version')");
            page.waitForSelector("li:has-text('云顶之光')");
            assertThat(client.at("/v1/packs/ecommerce-compliance")
                            .path("version")
                            .asString())
                    .isEqualTo(live);

            Locator row = page.locator("tbody tr", new Page.LocatorOptions().setHasText(edited));
            row.locator("[name=percent]").fill("100");
            row.locator("form[action$=shadow] button").click();
            page.waitForSelector("form[action$='shadow/end']");
            client.submit("云顶之光 棉麻桌布");
            await(page, pack, "#shadow ~ .panel li:has-text('Pass → Block')");
            look(page, "pack-shadow-en-light-1360");
            page.click("form[action$='shadow/end'] button");

            page.locator("tbody tr", new Page.LocatorOptions().setHasText(edited))
                    .locator("form[action$=backtest] button")
                    .click();
            page.waitForURL("**/backtests/**");
            backtest = page.url().replaceFirst(".*(/console/.*)", "$1");
            await(page, backtest, "#progress:not([hx-get]) td:has-text('1'), #progress:not([hx-get]) p.empty-small");
            page.click("form[action$=publish] button");
            page.waitForSelector(".head .chip-pass");
            await(page, pack, ".head .chip-pass:has-text('" + edited + "')");
        }
        try (BrowserContext person = chromium.person("zh-CN", ColorScheme.LIGHT, 1360)) {
            Page page = signedIn(person);
            page.navigate(at(pack));
            page.click("button:text-is('发布 " + live + "')");
            await(page, pack, ".head .chip-pass:has-text('" + live + "')");
        }
        assertThat(TROUBLE).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 证明成立", "en, The proof holds"})
    @Order(11)
    void aDecisionIsVerifiedAndItsProofKept(String language, String told) throws Exception {
        try (BrowserContext person = chromium.person(language, ColorScheme.LIGHT, 1360)) {
            Page page = signedIn(person);
            page.navigate(at(sample(page, "收藏摆件")));
            page.click("#proof a[href^='/console/audit/cases/']");
            assertThat(page.locator(".verdict-label").textContent()).contains(told);
            assertThat(page.locator(".check-passed").count()).isEqualTo(6);
            assertThat(page.locator(".check-failed").count()).isZero();

            Download proof = page.waitForDownload(() -> page.click("a[href*='proof.json']"));

            assertThat(Files.readString(proof.path())).contains("mingjian-decision-proof.v1");
        }
        assertThat(TROUBLE).isEmpty();
    }

    @Test
    @Order(12)
    void aTableIsUploadedAndAKeyAndAWebhookAreMade() throws Exception {
        Path table = Files.writeString(folder.resolve("table.csv"), "名,生效\n全网第一保温杯,gestern\n棉麻桌布,2026-01-01\n");
        try (BrowserContext person = chromium.person("en", ColorScheme.LIGHT, 1360)) {
            Page page = signedIn(person);
            page.navigate(at("/console/batches"));
            page.setInputFiles("[name=file]", table);
            page.selectOption("[name=pack]", "ecommerce-compliance");
            page.click(".form details > summary");
            page.fill("[name=columns]", "名=text.title\n生效=asOf");
            page.click("button:has-text('Upload')");
            page.waitForSelector("text=2 of 2 lines done", new Page.WaitForSelectorOptions().setTimeout(60_000));
            assertThat(page.locator("#problems ~ .scroll tbody tr").count()).isEqualTo(1);

            page.navigate(at("/console/keys"));
            page.fill("[name=name]", "from the browser");
            page.check("[name=role][value=AUDITOR]");
            page.click("button:has-text('Make the key')");
            assertThat(page.locator(".secret code").textContent()).startsWith("mjk_");
            look(page, "key-made-en-light-1360");

            page.navigate(at("/console/webhooks"));
            page.fill("[name=url]", "https://shop.example/mingjian");
            page.click("button:has-text('Make the webhook')");
            assertThat(page.locator(".secret code").textContent()).startsWith("whsec_");
            page.click("tbody a");
            page.click("form[action$=ping] button");
            page.waitForSelector("tbody td:text-is('ping')");
        }
        assertThat(TROUBLE).isEmpty();
    }

    /** Loads a page until it has what is looked for, for a minute and a half. */
    private static void await(Page page, String place, String wanted) {
        long end = System.nanoTime() + 90_000_000_000L;
        page.navigate(at(place));
        while (page.locator(wanted).count() == 0) {
            assertThat(System.nanoTime()).as(place + " has " + wanted).isLessThan(end);
            page.waitForTimeout(500);
            page.navigate(at(place));
        }
    }

    private static Map<String, String> places(Page page) {
        Map<String, String> places = new LinkedHashMap<>();
        places.put("dashboard", "/console?range=7d");
        places.put("cases", "/console/cases");
        places.put("case-new", "/console/cases/new");
        places.put("cases-none", "/console/cases?text=nothing-like-it");
        places.put("case-picture", sample(page, "不锈钢保温杯 500ml"));
        places.put("case-ticket", sample(page, "退货验收：电池鼓包但未漏液"));
        places.put("case-weapon", sample(page, "收藏摆件"));
        places.put("samples", "/console/samples");
        places.put("problem", "/console/problem/404");
        places.put("reviews", "/console/reviews?status=");
        places.put("reviews-none", "/console/reviews?queue=nothing-like-it");
        places.put("review-statistics", "/console/reviews/statistics");
        places.put("packs", "/console/packs");
        places.put("pack", "/console/packs/ecommerce-compliance");
        places.put("pack-editor", first(page, "/console/packs/ecommerce-compliance"));
        places.put("backtest", backtest);
        places.put("batches", "/console/batches");
        places.put("batch", first(page, "/console/batches"));
        places.put("audit", "/console/audit");
        places.put("proof", sample(page, "收藏摆件").replace("/console/", "/console/audit/"));
        places.put("keys", "/console/keys");
        places.put("webhooks", "/console/webhooks");
        places.put("webhook", first(page, "/console/webhooks"));
        return places;
    }

    /** Where the first row of a table leads. */
    private static String first(Page page, String place) {
        page.navigate(at(place));
        return page.locator("tbody th a").first().getAttribute("href");
    }

    private static String sample(Page page, String title) {
        page.navigate(at("/console/cases"));
        return page.locator(".case-cell > a", new Page.LocatorOptions().setHasText(title))
                .first()
                .getAttribute("href");
    }

    private static Page signedIn(BrowserContext person) throws Exception {
        Page page = person.newPage();
        page.onPageError(error -> TROUBLE.add("error: " + error));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                TROUBLE.add(message.text());
            }
        });
        page.navigate(at("/console/sign-in"));
        page.fill("#key", key());
        page.press("#key", "Enter");
        page.waitForURL(address -> !address.contains("sign-in"));
        return page;
    }

    private static void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    private static String key() throws Exception {
        return Files.readString(folder.resolve("home").resolve("api-key")).strip();
    }

    private static String quoted(String text) {
        return ContractJson.mapper().writeValueAsString(text);
    }

    private static String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
