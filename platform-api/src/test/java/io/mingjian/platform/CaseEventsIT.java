/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Iterator;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CaseEventsIT extends PlatformIT {

    @Autowired
    private TestingRing ring;

    @Test
    void watcherSeesTheCaseOnItsWayUntilItIsDecided() throws Exception {
        Api api = tenant("watch", "SUBMITTER");
        UUID id = UUID.fromString(api.postJson("/v1/cases", held()).id());
        HttpResponse<Stream<String>> events = HttpClient.newHttpClient()
                .send(api.request("/v1/cases/" + id + "/events").GET().build(), BodyHandlers.ofLines());
        Iterator<String> lines = events.body().iterator();

        assertThat(events.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        assertThat(data(lines)).contains("SUBMITTED");
        ring.perceive(id);
        assertThat(data(lines)).contains("PERCEIVED");
        assertThat(api.until("/v1/cases/" + id, answer -> answer.text().contains("PERCEIVED"))
                        .status())
                .isEqualTo(200);
        ring.decide(id);
        assertThat(data(lines)).contains("DECIDED");
        assertThat(data(lines)).contains("\"decision\"", "\"outcome\":\"PASS\"");
        assertThat(lines.hasNext() && !lines.next().isEmpty()).isFalse();
    }

    @Test
    void watcherOfADecidedCaseIsToldAtOnce() {
        Api api = tenant("watch", "SUBMITTER");
        String id = api.postJson("/v1/cases", listing("看"), "Prefer", "wait=20").id();

        Api.Answer events = api.get("/v1/cases/" + id + "/events");

        assertThat(events.text()).contains("event:status", "DECIDED", "event:decision");
    }

    private static String data(Iterator<String> lines) {
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("data:")) {
                return line;
            }
        }
        throw new AssertionError("the events ended");
    }

    private static String held() {
        return "{\"pack\":\"" + PACK + "\",\"texts\":{\"title\":\"看\"},\"attributes\":{\"hold\":\"1\"}}";
    }
}
