/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.precedent;

import io.mingjian.contracts.json.ContractJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Asks inference-service for vectors (Open Inference Protocol 2), when a pack is installed and never for a case. */
final class EmbeddingClient {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI address;
    private final String token;

    EmbeddingClient(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /**
     * The SHA-256 of a model.
     *
     * @throws InferenceUnavailableException if inference-service does not answer, or not as the protocol wants
     */
    String digest(String model) {
        return send(request("/v2/models/" + model).GET()).path("digest").asString("");
    }

    /**
     * The vectors of texts, in their order.
     *
     * @throws InferenceUnavailableException if inference-service does not answer, or not as the protocol wants
     */
    List<float[]> embed(String model, List<String> texts) {
        Map<String, Object> input =
                Map.of("name", "text", "shape", List.of(texts.size()), "datatype", "BYTES", "data", texts);
        byte[] body = ContractJson.mapper().writeValueAsBytes(Map.of("inputs", List.of(input)));
        JsonNode output = send(request("/v2/models/" + model + "/infer")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body)))
                .path("outputs")
                .path(0);
        JsonNode data = output.path("data");
        int dimensions = output.path("shape").path(1).asInt(0);
        if (dimensions < 1 || data.size() != texts.size() * dimensions) {
            throw new InferenceUnavailableException(
                    "got " + data.size() + " numbers of shape " + output.path("shape") + ", wanted " + texts.size()
                            + " vectors",
                    null);
        }
        List<float[]> vectors = new ArrayList<>();
        for (int text = 0; text < texts.size(); text++) {
            float[] vector = new float[dimensions];
            for (int i = 0; i < dimensions; i++) {
                vector[i] = data.path(text * dimensions + i).floatValue();
            }
            vectors.add(vector);
        }
        return vectors;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new InferenceUnavailableException("inference-service answered " + answer.statusCode(), null);
            }
            return ContractJson.mapper().readTree(answer.body());
        } catch (IOException | JacksonException e) {
            throw new InferenceUnavailableException("inference-service did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InferenceUnavailableException("interrupted", e);
        }
    }
}
