/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.embedding;

import static java.net.HttpURLConnection.HTTP_BAD_REQUEST;
import static java.net.HttpURLConnection.HTTP_NOT_FOUND;
import static java.net.HttpURLConnection.HTTP_OK;

import io.mingjian.contracts.json.ContractJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Asks inference-service for vectors (Open Inference Protocol 2), when a pack is installed and never for a case. */
public final class EmbeddingClient {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI address;
    private final String token;

    public EmbeddingClient(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /**
     * The SHA-256 of a model, empty where inference-service has none of that name.
     *
     * @throws InferenceUnavailableException if inference-service does not answer, or not as the protocol wants
     */
    public Optional<String> digest(String model) {
        return send(request("/v2/models/" + model).GET())
                .map(answer -> answer.path("digest").asString(""));
    }

    /**
     * The vector of a text or a picture, empty where inference-service refuses what is asked.
     *
     * @throws InferenceUnavailableException if inference-service does not answer, or not as the protocol wants
     */
    public Optional<float[]> embed(EmbeddingQuestion question) {
        Map<String, Object> input = Map.of(
                "name",
                question.input(),
                "shape",
                List.of(1),
                "datatype",
                "BYTES",
                "data",
                List.of(question.element()));
        byte[] body = ContractJson.mapper().writeValueAsBytes(Map.of("inputs", List.of(input)));
        return send(request("/v2/models/" + question.model() + "/infer")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body)))
                .map(answer -> vector(answer.path("outputs").path(0)));
    }

    private static float[] vector(JsonNode output) {
        JsonNode data = output.path("data");
        int dimensions = output.path("shape").path(1).asInt(0);
        if (dimensions < 1 || data.size() != dimensions) {
            throw new InferenceUnavailableException(
                    "got " + data.size() + " numbers of shape " + output.path("shape") + ", wanted one vector", null);
        }
        float[] vector = new float[dimensions];
        for (int i = 0; i < dimensions; i++) {
            vector[i] = data.path(i).floatValue();
        }
        return vector;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    /** The answer, empty where the question is refused: it would be again. */
    private Optional<JsonNode> send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() == HTTP_BAD_REQUEST || answer.statusCode() == HTTP_NOT_FOUND) {
                return Optional.empty();
            }
            if (answer.statusCode() != HTTP_OK) {
                throw new InferenceUnavailableException("inference-service answered " + answer.statusCode(), null);
            }
            return Optional.of(ContractJson.mapper().readTree(answer.body()));
        } catch (IOException | JacksonException e) {
            throw new InferenceUnavailableException("inference-service did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InferenceUnavailableException("interrupted", e);
        }
    }
}
