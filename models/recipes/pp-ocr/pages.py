# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Renders pages of Chinese and English marketing text whose every character is known.

Backgrounds, fonts, sizes, rotation, blur and JPEG compression vary; the same seed gives the same pages. The Chinese
texts come from a manifest and are only measured on, never trained on.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import re
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

SHAPES = [(900, 1200), (1200, 900), (1080, 1080), (1200, 1600), (750, 1000)]
# (share, least, most) of the em size in pixels
SIZES = [(0.35, 13, 18), (0.40, 20, 34), (0.25, 36, 64)]
PHRASE = re.compile(r"[一-鿿0-9A-Za-z！？：%、]{4,16}")
JPEG_QUALITY = 70


@dataclass(frozen=True)
class Line:
    """A line of writing as rendered; `corners` in pixels of the page, upper left first, clockwise as one reads."""

    text: str
    font: str
    size: int
    corners: list[list[float]]


@dataclass(frozen=True)
class Page:
    """A rendered page; `angle` in degrees against the clock, 180 when it stands on its head."""

    file: str
    background: str
    angle: float
    lines: list[Line]


def chinese_phrases(manifest: Path) -> list[str]:
    """Phrases of 4 to 16 characters from the compliance texts, without emoji and rare characters."""
    phrases: set[str] = set()
    for row in map(json.loads, manifest.read_text(encoding="utf-8").splitlines()):
        if row["kind"] == "ecommerce_compliance_text":
            phrases.update(filter(_common, PHRASE.findall(row["text"])))
    return sorted(phrases)


def _common(phrase: str) -> bool:
    try:
        phrase.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return len(re.findall(r"[一-鿿]", phrase)) >= 3


class Renderer:
    """Draws pages from a seed."""

    def __init__(self, phrases: list[list[str]], fonts: list[Path], pictures: list[Path], seed: int) -> None:
        self.phrases, self.fonts, self.pictures = phrases, fonts, pictures
        self.random = random.Random(seed)
        self.noise = np.random.default_rng(seed)

    def page(self, file: Path) -> Page:
        """Renders one page into a JPEG file."""
        width, height = self.random.choice(SHAPES)
        kind = self.random.choice(["plain", "gradient", "stripes", "noise", "photo", "photo"])
        picture = self._background(kind, width, height)
        angle = self._angle()
        layer = Image.new("RGBA", (width, height))
        dark = float(np.asarray(picture.convert("L")).mean()) > 128
        lines = self._lines(layer, angle, dark, kind in ("noise", "photo", "stripes"))
        turned = layer.rotate(angle, Image.Resampling.BICUBIC)
        picture.paste(turned, (0, 0), turned)
        if self.random.random() < 0.4:
            picture = picture.filter(ImageFilter.GaussianBlur(self.random.uniform(0.3, 0.8)))
        picture.save(file, quality=JPEG_QUALITY)
        return Page(file.name, kind, angle, lines)

    def _angle(self) -> float:
        share = self.random.random()
        if share < 0.4:
            return 0.0
        if share < 0.8:
            return self.random.uniform(-8, 8)
        return 180.0 if share < 0.9 else self.random.uniform(-25, 25)

    def _background(self, kind: str, width: int, height: int) -> Image.Image:
        one, other = self._colour(), self._colour()
        if kind == "photo":
            return self._photo(width, height)
        if kind == "gradient":
            mask = Image.linear_gradient("L").rotate(self.random.choice([0, 90, 180])).resize((width, height))
            return Image.composite(*(Image.new("RGB", (width, height), colour) for colour in (one, other)), mask)
        picture = Image.new("RGB", (width, height), one)
        if kind == "stripes":
            draw = ImageDraw.Draw(picture)
            step = self.random.randint(24, 90)
            for x in range(-height, width, 2 * step):
                draw.line([(x, 0), (x + height, height)], fill=other, width=step // 2)
        if kind == "noise":
            grain = self.noise.normal(0, 22, (height, width, 3))
            picture = Image.fromarray(np.clip(np.asarray(picture) + grain, 0, 255).astype(np.uint8))
        return picture

    def _photo(self, width: int, height: int) -> Image.Image:
        with Image.open(self.random.choice(self.pictures)) as photo:
            return photo.convert("RGB").resize((width, height), Image.Resampling.BICUBIC)

    def _colour(self) -> tuple[int, int, int]:
        bright = self.random.random() < 0.5
        low, high = (170, 255) if bright else (0, 90)
        return tuple(self.random.randint(low, high) for _ in range(3))

    def _lines(self, layer: Image.Image, angle: float, dark: bool, restless: bool) -> list[Line]:
        """Fills the part of the layer that stays on the page when turned, from top to bottom."""
        scale = _share_kept(layer.size, angle)
        left, top = (side * (1 - scale) / 2 + 24 for side in layer.size)
        right, bottom = (side * (1 + scale) / 2 - 24 for side in layer.size)
        draw = ImageDraw.Draw(layer)
        lines = []
        while top < bottom - 70 and len(lines) < 16:
            path, size = self.random.choice(self.fonts), self._size()
            font = ImageFont.truetype(str(path), size)
            text = self.random.choice(self.random.choice(self.phrases))
            box = draw.textbbox((0, 0), text, font=font)
            if box[2] < right - left:
                x = self.random.uniform(left, right - box[2])
                self._write(draw, (x, top), text, font, dark, restless)
                area = (x + box[0], top + box[1], x + box[2], top + box[3])
                lines.append(Line(text, path.stem, size, _turned(area, layer.size, angle)))
                top += box[3] + self.random.uniform(0.5, 1.4) * size + 8
        return lines

    def _write(self, draw, at, text, font, dark: bool, restless: bool) -> None:
        """Dark on bright or bright on dark; on a restless ground with an outline or a panel behind."""
        ink = tuple(self.random.randint(*((0, 60) if dark else (205, 255))) for _ in range(3))
        paper = (255, 255, 255) if dark else (0, 0, 0)
        if restless and self.random.random() < 0.5:
            box = draw.textbbox(at, text, font=font)
            draw.rectangle((box[0] - 8, box[1] - 5, box[2] + 8, box[3] + 5), fill=(*paper, 190))
            draw.text(at, text, fill=ink, font=font)
        else:
            outline = max(1, font.size // 14) if restless else 0
            draw.text(at, text, fill=ink, font=font, stroke_width=outline, stroke_fill=paper)

    def _size(self) -> int:
        share = self.random.random()
        for part, least, most in SIZES:
            if share < part:
                return self.random.randint(least, most)
            share -= part
        return SIZES[-1][2]


def _share_kept(size: tuple[int, int], angle: float) -> float:
    """The scale of a box of the page's shape that stays on the page when turned."""
    cosine, sine = abs(math.cos(math.radians(angle))), abs(math.sin(math.radians(angle)))
    width, height = size
    return min(width / (width * cosine + height * sine), height / (width * sine + height * cosine))


def _turned(area: tuple[float, ...], size: tuple[int, int], angle: float) -> list[list[float]]:
    """Corners of a box after the page was turned about its middle, against the clock."""
    left, top, right, bottom = area
    cosine, sine = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    middle_x, middle_y = size[0] / 2, size[1] / 2
    corners = []
    for x, y in ((left, top), (right, top), (right, bottom), (left, bottom)):
        dx, dy = x - middle_x, y - middle_y
        corners.append([middle_x + dx * cosine + dy * sine, middle_y - dx * sine + dy * cosine])
    return corners


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--manifest", type=Path, required=True, help="JSON lines with kind and text")
    parser.add_argument("--pictures", type=Path, required=True, help="folder of photographs for backgrounds")
    parser.add_argument("--fonts", type=Path, nargs="+", required=True, help="font files that know Chinese")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--seed", type=int, default=7)
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    own = Path(__file__).with_name("phrases.txt").read_text(encoding="utf-8").splitlines()
    photos = sorted(arguments.pictures.glob("*.jpg"))
    renderer = Renderer([chinese_phrases(arguments.manifest), own], arguments.fonts, photos, arguments.seed)
    pages = [renderer.page(arguments.out / f"page-{number:02}.jpg") for number in range(arguments.count)]
    listing = json.dumps([asdict(page) for page in pages], ensure_ascii=False, indent=1)
    (arguments.out / "pages.json").write_text(listing, encoding="utf-8")
    print(f"{len(pages)} pages, {sum(len(page.lines) for page in pages)} lines")


if __name__ == "__main__":
    main()
