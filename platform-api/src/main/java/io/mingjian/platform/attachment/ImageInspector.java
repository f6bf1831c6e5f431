/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.platform.attachment;

import io.mingjian.platform.problem.RejectedException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides by content, never by name, what an attachment is and whether it may come in. The readers are our own and not
 * Apache Tika's: Tika tells the kind, but neither the size nor whether the file is whole, and both are needed before
 * anything is decoded.
 */
@Component
public class ImageInspector {

    private static final List<ImageFormat> FORMATS = List.of(
            new JpegFormat(), new PngFormat(), new GifFormat(), new WebpFormat(), new BmpFormat(), new TiffFormat());
    private static final String ACCEPTED =
            FORMATS.stream().map(ImageFormat::mediaType).collect(Collectors.joining(", "));

    private final AttachmentProperties properties;

    ImageInspector(AttachmentProperties properties) {
        this.properties = properties;
    }

    /**
     * The media type of an acceptable picture.
     *
     * @param name name of the attachment, for the problem
     * @param declared media type that the client states, or null where it states none
     * @param content the file; not changed
     * @throws RejectedException 413 for too many pixels or bytes, 415 for what is no picture, 422 for a picture that is
     *     not what it claims to be or not whole
     */
    public String inspect(String name, @Nullable String declared, byte[] content) {
        if (content.length == 0) {
            throw RejectedException.unprocessable("empty-attachment", "Empty attachment", name + " has no bytes.")
                    .naming(name);
        }
        requireSize(name, content.length);
        ImageFormat format = format(name, declared, content);
        ImageSize size = size(name, format, content);
        if (size.pixels() > properties.maxPixels()) {
            throw RejectedException.tooLarge(
                            "too-many-pixels",
                            "Too many pixels",
                            name + " states " + size.width() + " x " + size.height() + " pixels, at most "
                                    + properties.maxPixels() + " are taken.")
                    .naming(name, size.width() + " × " + size.height(), properties.maxPixels());
        }
        requireWhole(name, format, content);
        return format.mediaType();
    }

    /** Refuses a file that is over the limit; for readers that learn the size first. */
    void requireSize(String name, long bytes) {
        if (bytes > properties.maxBytes().toBytes()) {
            throw RejectedException.tooLarge(
                            "attachment-too-large",
                            "Attachment too large",
                            name + " is over " + properties.maxBytes().toBytes() + " bytes.")
                    .naming(name, bytes, properties.maxBytes().toBytes());
        }
    }

    private static ImageFormat format(String name, @Nullable String declared, byte[] content) {
        Optional<ImageFormat> found =
                FORMATS.stream().filter(format -> format.matches(content)).findFirst();
        String claimed = normalised(declared);
        boolean claimsPicture = claimed != null
                && FORMATS.stream().anyMatch(format -> format.mediaType().equals(claimed));
        if (found.isEmpty() && claimsPicture) {
            throw mismatch(name + " is declared as " + claimed + " and does not begin like it.");
        }
        ImageFormat format = found.orElseThrow(() -> RejectedException.unsupported(
                        "unsupported-attachment", "Unsupported attachment", name + " is none of " + ACCEPTED + ".")
                .naming(name, ACCEPTED.replace("image/", "").toUpperCase(Locale.ROOT)));
        if (claimed != null && !claimed.equals(format.mediaType())) {
            throw mismatch(name + " is declared as " + claimed + " and is " + format.mediaType() + ".");
        }
        return format;
    }

    private static ImageSize size(String name, ImageFormat format, byte[] content) {
        try {
            ImageSize size = format.size(content);
            if (size.isEmpty()) {
                throw truncated(name, "it states no pixels");
            }
            return size;
        } catch (TruncatedImageException e) {
            throw truncated(name, String.valueOf(e.getMessage()));
        }
    }

    private static void requireWhole(String name, ImageFormat format, byte[] content) {
        try {
            format.requireComplete(content);
        } catch (TruncatedImageException e) {
            throw truncated(name, String.valueOf(e.getMessage()));
        }
    }

    private static RejectedException mismatch(String detail) {
        return RejectedException.unprocessable("media-type-mismatch", "Media type mismatch", detail);
    }

    private static RejectedException truncated(String name, String why) {
        return RejectedException.unprocessable(
                        "broken-image", "Broken image", name + " is not a whole image: " + why + ".")
                .naming(name);
    }

    private static @Nullable String normalised(@Nullable String declared) {
        if (declared == null || declared.isBlank() || declared.startsWith("application/octet-stream")) {
            return null;
        }
        String type = declared.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "image/jpg", "image/pjpeg" -> "image/jpeg";
            case "image/x-ms-bmp", "image/x-bmp" -> "image/bmp";
            case "image/tif" -> "image/tiff";
            default -> type;
        };
    }
}
