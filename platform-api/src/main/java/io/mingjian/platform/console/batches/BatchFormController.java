/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.console.batches;

import io.mingjian.platform.batch.BatchControl;
import io.mingjian.platform.batch.BatchFormat;
import io.mingjian.platform.batch.BatchIntake;
import io.mingjian.platform.batch.BatchUpload;
import io.mingjian.platform.console.Refusals;
import io.mingjian.platform.problem.RejectedException;
import io.mingjian.platform.security.Caller;
import io.mingjian.platform.security.CurrentCaller;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The forms that upload batches, hold them, go on with them and cancel them. */
@Controller
class BatchFormController {

    private final BatchIntake intake;
    private final BatchControl control;

    BatchFormController(BatchIntake intake, BatchControl control) {
        this.intake = intake;
        this.control = control;
    }

    /** What stands in the form beside the file. */
    record Described(String pack, String columns, String charset) {

        BatchUpload.Table table() {
            List<String> said = columns.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            return new BatchUpload.Table(
                    charset.isBlank() ? null : charset, BatchUpload.Table.columns(said), pack.isBlank() ? null : pack);
        }
    }

    @PostMapping("/console/batches")
    String upload(
            @CurrentCaller Caller caller,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String pack,
            @RequestParam(defaultValue = "") String columns,
            @RequestParam(defaultValue = "") String charset)
            throws IOException {
        try {
            MediaType type = MediaType.parseMediaType(
                    Objects.requireNonNullElse(file.getContentType(), MediaType.APPLICATION_OCTET_STREAM_VALUE));
            BatchFormat format = BatchFormat.of(type, Objects.requireNonNullElse(file.getOriginalFilename(), ""));
            BatchUpload.Table table =
                    format == BatchFormat.CSV ? new Described(pack, columns, charset).table() : BatchUpload.Table.NONE;
            UUID id = intake.receive(caller, new BatchUpload(format, file.getInputStream(), table, null))
                    .id();
            return "redirect:/console/batches/" + id;
        } catch (RejectedException e) {
            return "redirect:/console/batches?problem=" + Refusals.code(e);
        }
    }

    @PostMapping("/console/batches/{id}/pause")
    String pause(@CurrentCaller Caller caller, @PathVariable UUID id) {
        return back(id, () -> control.pause(caller.tenant(), id));
    }

    @PostMapping("/console/batches/{id}/resume")
    String resume(@CurrentCaller Caller caller, @PathVariable UUID id) {
        return back(id, () -> control.resume(caller.tenant(), id));
    }

    @PostMapping("/console/batches/{id}/cancel")
    String cancel(@CurrentCaller Caller caller, @PathVariable UUID id) {
        return back(id, () -> control.cancel(caller.tenant(), id));
    }

    private static String back(UUID id, Runnable asked) {
        String path = "redirect:/console/batches/" + id;
        return Refusals.of(asked).map(code -> path + "?problem=" + code).orElse(path);
    }
}
