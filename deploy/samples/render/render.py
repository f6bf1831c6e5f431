#!/usr/bin/env python3
# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Draws the sample pictures of ../images.

    pip install -r requirements.txt      # and Debian's fonts-noto-cjk
    python render.py                     # the drawn pictures
    python render.py --photographs DIR   # the photographs too, from a folder with the files that PHOTOGRAPHS names
"""
import argparse
import io
import math
import pathlib
import random

import segno
from PIL import Image, ImageDraw, ImageFilter, ImageFont

IMAGES = pathlib.Path(__file__).resolve().parent.parent / "images"
FONTS = "/usr/share/fonts/opentype/noto/NotoSansCJK-%s.ttc"
PHOTOGRAPHS = {  # picture here: file name there; ../ATTRIBUTION.md says where each comes from
    "photo-dress.jpg": "tr-img-01994.jpg",
    "photo-handgun.jpg": "tr-img-00297.jpg",
    "photo-beer.jpg": "tr-img-01801.jpg",
}


def font(size, weight="Bold"):
    return ImageFont.truetype(FONTS % weight, size)


def centred(draw, y, text, size, fill, width, weight="Bold"):
    face = font(size, weight)
    draw.text(((width - draw.textlength(text, font=face)) / 2, y), text, font=face, fill=fill)


def gradient(size, top, bottom):
    ramp = Image.linear_gradient("L").resize(size)
    return Image.composite(Image.new("RGB", size, bottom), Image.new("RGB", size, top), ramp)


def cup(picture, x, y, height):
    """A vacuum cup, standing at (x, y)."""
    width = int(height * 0.34)
    body = Image.new("L", (width, height), 0)
    ImageDraw.Draw(body).rounded_rectangle((0, int(height * 0.16), width - 1, height - 1), 26, fill=255)
    metal = Image.new("RGB", (width, height))
    for column in range(width):
        light = 0.35 + 0.65 * math.sin(math.pi * (column + 0.5) / width) ** 1.5
        tone = (int(40 * light), int(120 * light), int(150 * light))
        metal.paste(tone, (column, 0, column + 1, height))
    shadow = Image.new("L", (width * 2, 60), 0)
    ImageDraw.Draw(shadow).ellipse((10, 15, width * 2 - 10, 45), fill=90)
    picture.paste((60, 60, 60), (x - width // 2, y - 32), shadow.filter(ImageFilter.GaussianBlur(9)))
    picture.paste(metal, (x, y - height), body)
    draw = ImageDraw.Draw(picture)
    draw.rounded_rectangle((x + 8, y - height, x + width - 8, y - int(height * 0.85)), 14, fill=(45, 45, 48))
    draw.line((x + 8, y - int(height * 0.85), x + width - 8, y - int(height * 0.85)), fill=(200, 205, 208), width=5)
    draw.line((x + width // 4, y - int(height * 0.78), x + width // 4, y - 30), fill=(190, 225, 235), width=5)


def advert_contact():
    """A clean product with an invitation to leave the platform written over it."""
    picture = gradient((800, 800), (255, 246, 232), (255, 214, 178))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, 800, 128), fill=(196, 38, 38))
    centred(draw, 26, "冬季保暖 不锈钢保温杯", 56, "white", 800)
    cup(picture, 120, 606, 430)
    draw = ImageDraw.Draw(picture)
    for row, line in enumerate(("容量 500ml", "316不锈钢内胆", "保温12小时")):
        draw.text((390, 220 + row * 78), line, font=font(44, "Regular"), fill=(70, 40, 20))
    draw.text((390, 478), "¥59", font=font(92), fill=(196, 38, 38))
    draw.rectangle((0, 636, 800, 800), fill=(34, 120, 60))
    centred(draw, 644, "加微信 vx：mjcup2026", 58, "white", 800)
    centred(draw, 726, "私聊下单更优惠", 38, (255, 240, 170), 800)
    picture.save(IMAGES / "advert-contact.jpg", quality=86)


def advert_code():
    """An advert whose QR code leads off the platform."""
    picture = gradient((800, 1000), (236, 244, 255), (190, 214, 246))
    draw = ImageDraw.Draw(picture)
    centred(draw, 48, "蓝牙耳机 新品上架", 66, (20, 50, 110), 800)
    centred(draw, 146, "主动降噪 续航30小时", 42, (50, 80, 140), 800, "Regular")
    code = io.BytesIO()
    segno.make("https://vip-shop.example.com/join?from=listing", error="m").save(code, kind="png", scale=12, border=4)
    image = Image.open(code).convert("RGB").resize((480, 480), Image.Resampling.NEAREST)
    picture.paste(image, (160, 260))
    draw.rectangle((156, 256, 643, 743), outline=(20, 50, 110), width=4)
    centred(draw, 780, "扫码进店 领取优惠", 56, (20, 50, 110), 800)
    centred(draw, 872, "长按识别二维码", 40, (50, 80, 140), 800, "Regular")
    picture.save(IMAGES / "advert-code.png", optimize=True)


def price_tag():
    """A supermarket shelf tag, seen a little from the side."""
    tag = Image.new("RGB", (760, 440), (255, 252, 240))
    draw = ImageDraw.Draw(tag)
    draw.rectangle((0, 0, 759, 439), outline=(150, 150, 150), width=4)
    draw.rectangle((0, 0, 759, 84), fill=(0, 110, 72))
    draw.text((28, 12), "商品标价签", font=font(46), fill="white")
    draw.text((470, 26), "Price Tag", font=font(34, "Regular"), fill="white")
    rows = ("品名：纯牛奶 250ml×12", "产地：内蒙古呼和浩特", "规格：箱    等级：合格品", "计价单位：元/箱")
    for row, line in enumerate(rows):
        draw.text((28, 104 + row * 60), line, font=font(36, "Regular"), fill=(30, 30, 30))
    draw.text((28, 360), "监督电话：12315", font=font(34, "Regular"), fill=(90, 90, 90))
    draw.text((478, 176), "零售价", font=font(40), fill=(30, 30, 30))
    draw.text((478, 230), "¥49.90", font=font(72), fill=(200, 30, 30))
    turned = tag.convert("RGBA").rotate(4, Image.Resampling.BICUBIC, expand=True)
    shelf = gradient((960, 680), (126, 104, 84), (84, 66, 52)).convert("RGBA")
    draw = ImageDraw.Draw(shelf)
    draw.rectangle((0, 520, 960, 560), fill=(190, 190, 186))
    shelf.alpha_composite(turned, (84, 90))
    shelf.convert("RGB").save(IMAGES / "price-tag.jpg", quality=84)


def swollen_outline(width, height, bulge):
    """Side view of a pouch cell: flat ends, a belly in the middle."""
    top, bottom = [], []
    for step in range(101):
        share = step / 100
        belly = bulge * math.sin(math.pi * share) ** 1.3
        top.append((share * width, height / 2 - 26 - belly))
        bottom.append((share * width, height / 2 + 26 + belly * 0.35))
    return top + bottom[::-1]


def swollen_battery():
    """SYNTHETIC: a swollen pouch cell on a bench beside an open telephone; no such thing was photographed."""
    random.seed(7)
    bench = gradient((960, 720), (176, 170, 160), (120, 112, 102))
    grain = Image.effect_noise((960, 720), 18).convert("L")
    bench = Image.blend(bench, Image.merge("RGB", (grain, grain, grain)), 0.12)
    draw = ImageDraw.Draw(bench)
    draw.rounded_rectangle((70, 60, 330, 560), 34, fill=(28, 30, 34))
    draw.rounded_rectangle((92, 90, 308, 530), 18, fill=(52, 55, 60))
    draw.rectangle((112, 250, 288, 500), fill=(20, 20, 22))
    for board in ((112, 110, 200, 230), (214, 110, 288, 170), (214, 180, 288, 230)):
        draw.rectangle(board, fill=(18, 66, 52))
    width, height = 520, 300
    mask = Image.new("L", (width, height), 0)
    ImageDraw.Draw(mask).polygon(swollen_outline(width, height, 92), fill=255)
    foil = gradient((width, height), (236, 238, 240), (118, 122, 128))
    sheen = Image.new("L", (width, height), 0)
    ImageDraw.Draw(sheen).ellipse((90, 60, 430, 130), fill=150)
    foil.paste((255, 255, 255), (0, 0), sheen.filter(ImageFilter.GaussianBlur(26)))
    folds = ImageDraw.Draw(foil)
    for fold in range(9):
        x = random.randint(30, width - 30)
        folds.line((x, 80, x + random.randint(-22, 22), 250), fill=(160, 164, 170), width=2)
    shadow = Image.new("L", (960, 720), 0)
    ImageDraw.Draw(shadow).ellipse((370, 470, 920, 570), fill=150)
    bench.paste((40, 36, 32), (0, 0), shadow.filter(ImageFilter.GaussianBlur(18)))
    bench.paste(foil, (380, 260), mask.filter(ImageFilter.GaussianBlur(1)))
    draw = ImageDraw.Draw(bench)
    draw.rectangle((368, 392, 392, 428), fill=(196, 150, 60))
    draw.line((368, 400, 300, 380), fill=(190, 30, 30), width=6)
    draw.line((368, 420, 300, 410), fill=(20, 20, 20), width=6)
    label = Image.new("RGBA", (300, 84), (250, 250, 244, 235))
    text = ImageDraw.Draw(label)
    text.text((14, 6), "锂离子电池", font=font(30), fill=(20, 20, 20))
    text.text((14, 44), "3.85V  5000mAh", font=font(26, "Regular"), fill=(20, 20, 20))
    bench.paste(label, (490, 372), label)
    draw.text((30, 668), "合成图 SYNTHETIC", font=font(26, "Regular"), fill=(230, 226, 218))
    bench.save(IMAGES / "swollen-battery.jpg", quality=84)


def photographs(folder):
    for name, source in PHOTOGRAPHS.items():
        photograph = Image.open(pathlib.Path(folder) / source).convert("RGB")
        if name == "photo-beer.jpg":  # without the white frame around it
            width, height = photograph.size
            photograph = photograph.crop((2, round(height * 0.14), width, round(height * 0.87)))
        scale = 448 / max(photograph.size)
        size = tuple(round(side * scale) for side in photograph.size)
        photograph.resize(size, Image.Resampling.LANCZOS).save(IMAGES / name, quality=85)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--photographs", metavar="DIR", help="folder with the originals")
    given = arguments.parse_args()
    IMAGES.mkdir(exist_ok=True)
    for draw in (advert_contact, advert_code, price_tag, swollen_battery):
        draw()
    if given.photographs:
        photographs(given.photographs)


if __name__ == "__main__":
    main()
