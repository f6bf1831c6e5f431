/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console;

import io.mingjian.platform.security.Caller;
import io.mingjian.ring.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.validation.support.BindingAwareModelMap;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Problems of the console's controllers as pages, where the interface answers with documents. */
@ControllerAdvice(basePackageClasses = ConsoleProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConsoleProblems {

    private static final Logger LOGGER = LoggerFactory.getLogger(ConsoleProblems.class);
    private static final Set<Integer> TOLD = Set.of(400, 403, 404, 409, 410, 429, 503);

    private final Shell shell;

    ConsoleProblems(Shell shell) {
        this.shell = shell;
    }

    @ExceptionHandler
    ModelAndView handle(Exception problem, HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = statusOf(problem);
        if (status.is5xxServerError() && !(problem instanceof ProblemException)) {
            LOGGER.atError().setCause(problem).log("a page failed unexpectedly");
        }
        Model model = new BindingAwareModelMap();
        model.addAttribute("preferences", shell.preferences(request));
        model.addAttribute("moments", shell.moments(request));
        shell.caller(callerOf(request), request, model);
        fill(model, status);
        response.setStatus(status.value());
        return new ModelAndView("problem", model.asMap());
    }

    private static @Nullable Caller callerOf(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof Caller caller
                ? caller
                : null;
    }

    /** What the problem page tells. */
    static void fill(Model model, HttpStatus status) {
        int told = TOLD.contains(status.value()) ? status.value() : status.is4xxClientError() ? 400 : 500;
        model.addAttribute("status", status.value());
        model.addAttribute("told", told);
        model.addAttribute("trace", MDC.get("traceId"));
    }

    private static HttpStatus statusOf(Exception problem) {
        if (problem instanceof ProblemException known) {
            return known.status();
        }
        if (problem instanceof MethodArgumentTypeMismatchException) {
            // an identifier in the address that is none: there is no such page
            return HttpStatus.NOT_FOUND;
        }
        if (problem instanceof ErrorResponse error) {
            HttpStatus status = HttpStatus.resolve(error.getStatusCode().value());
            return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
        }
        return HttpStatus.INTERNAL_SERVER_ERROR;
    }
}
