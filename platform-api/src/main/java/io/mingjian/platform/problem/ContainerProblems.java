/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.problem;

import io.mingjian.ring.web.ProblemWriter;
import io.mingjian.ring.web.Problems;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Problems for errors that never reach a controller: those of filters and those of Tomcat itself. */
@Configuration(proxyBeanMethods = false)
class ContainerProblems {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemErrorReports() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemReportValve.class.getName());
            }
        });
    }

    private static ProblemDetail problem(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        HttpStatus shown = known == null || !known.isError() ? HttpStatus.INTERNAL_SERVER_ERROR : known;
        String code = Problems.codeOf(shown.getReasonPhrase());
        return Problems.of(shown, code, shown.getReasonPhrase(), null);
    }

    /** Renders {@code sendError} of filters. */
    @RestController
    static class ProblemErrorController implements ErrorController {

        /** Where people are, who get a page. */
        private static final String CONSOLE = "/console";

        @RequestMapping("/error")
        @Nullable
        ResponseEntity<ProblemDetail> error(HttpServletRequest request, HttpServletResponse response)
                throws IOException, ServletException {
            Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
            if (String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                    .startsWith(CONSOLE)) {
                request.getRequestDispatcher(CONSOLE + "/problem/" + status).forward(request, response);
                return null;
            }
            ProblemDetail problem = problem(status instanceof Integer number ? number : HttpStatus.NOT_FOUND.value());
            return ResponseEntity.status(problem.getStatus())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
    }

    /** Renders what Tomcat refuses before any servlet sees it, such as a malformed request line. */
    public static final class ProblemReportValve extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable throwable) {
            int status = response.getStatus();
            if (status < HttpStatus.BAD_REQUEST.value()
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            try {
                // Spring Security never sees this answer
                response.setHeader("X-Content-Type-Options", "nosniff");
                response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
                response.setHeader("Cache-Control", "no-store");
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.getOutputStream().write(ProblemWriter.json(problem(status)));
                response.finishResponse();
            } catch (IOException | IllegalStateException e) {
                // the client is gone or the answer has begun; nothing is left to say
                container.getLogger().debug("no problem could be written", e);
            }
        }
    }
}
