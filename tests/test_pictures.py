"""A picture is published as it looks, and with nothing that it does not show."""

import io
import struct
import warnings
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms, ImageOps
from PIL.PngImagePlugin import PngInfo

from case_studies.pictures import picture_problems, published_bytes
from case_studies.pictures.published import turned_and_stripped
from case_studies.pictures.stripped import MOST_SCANS, stripped
from case_studies.reading import ContentFile
from contents import OAK, loaded, problems, project

SECRET = b"Secret Street 1"
KINDS = ["JPEG", "PNG", "WEBP"]
ENDINGS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def image(width: int = 40, height: int = 20, mode: str = "RGB") -> Image.Image:
    """Return a picture whose four corners differ."""
    picture = Image.radial_gradient("L").resize((width, height)).convert(mode)
    picture.paste(Image.new(mode, (width // 4, height // 4)), (0, 0))
    return picture


def saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    output = io.BytesIO()
    picture.save(output, kind, **options)
    return output.getvalue()


def exif(orientation: int = 1) -> Image.Exif:
    data = Image.Exif()
    data[0x0112], data[0x010E] = orientation, SECRET.decode()
    return data


def pixels(raw: bytes) -> tuple[tuple[int, int], str, bytes]:
    with Image.open(io.BytesIO(raw)) as picture:
        return picture.size, picture.mode, picture.tobytes()


def in_file(folder: Path, name: str, raw: bytes) -> ContentFile:
    path = folder / name
    path.write_bytes(raw)
    return ContentFile(f"content/{name}", name, path, len(raw))


def rules(folder: Path, name: str, raw: bytes) -> list[str]:
    return [each.rule for each in picture_problems(in_file(folder, name, raw))]


@pytest.mark.parametrize("kind", KINDS)
def test_metadata_goes_and_pixels_and_colours_stay(kind: str, tmp_path: Path):
    text = PngInfo()
    text.add_text("Comment", SECRET.decode())
    options = {"pnginfo": text} if kind == "PNG" else {"xmp": SECRET}
    options |= {"comment": SECRET} if kind == "JPEG" else {}
    raw = saved(image(), kind, exif=exif(), icc_profile=PROFILE, **options) + SECRET
    assert raw.count(SECRET) >= 3
    shown = published_bytes(in_file(tmp_path, f"a.{ENDINGS[kind]}", raw))
    assert SECRET not in shown
    assert pixels(shown) == pixels(raw)
    with Image.open(io.BytesIO(shown)) as picture:
        assert picture.info["icc_profile"] == PROFILE
        assert not picture.getexif()
    assert stripped(shown) == shown
    assert rules(tmp_path, f"a.{ENDINGS[kind]}", raw) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_picture_that_only_its_metadata_turns_is_turned(kind: str, tmp_path: Path):
    raw = saved(image(), kind, exif=exif(6), icc_profile=PROFILE)
    shown = turned_and_stripped(raw)
    assert SECRET not in shown
    assert turned_and_stripped(raw) == shown
    with Image.open(io.BytesIO(raw)) as before, Image.open(io.BytesIO(shown)) as after:
        upright = ImageOps.exif_transpose(before).convert("L")
        assert after.size == upright.size == (20, 40)
        assert after.info["icc_profile"] == PROFILE
        near = zip(upright.tobytes(), after.convert("L").tobytes(), strict=True)
    assert max(abs(one - other) for one, other in near) < 40
    assert rules(tmp_path, f"a.{ENDINGS[kind]}", raw) == []


def test_the_width_is_that_which_readers_see(tmp_path: Path):
    assert rules(tmp_path, "a.jpg", saved(image(2000, 2100), "JPEG", exif=exif(1))) == []
    turned = saved(image(2000, 2100), "JPEG", exif=exif(6))
    assert rules(tmp_path, "a.jpg", turned) == ["picture-too-wide"]


@pytest.mark.parametrize("mode", ["L", "CMYK"])
def test_the_colours_of_every_kind_of_jpeg_stay(mode: str):
    raw = saved(image(mode=mode), "JPEG", progressive=True)
    assert pixels(stripped(raw)) == pixels(raw)


def test_a_camera_s_second_picture_and_the_small_one_go(tmp_path: Path):
    small = saved(Image.new("RGB", (2, 2)), "JPEG")
    raw = saved(image(), "MPO", save_all=True, append_images=[image(16, 16)])
    assert rules(tmp_path, "a.jpg", raw) == []
    start = b"\xff\xd8\xff\xe0" + struct.pack(">H", 16 + 3)
    small = start + b"JFIF\0\1\1\0\0\1\0\1\1\1" + b"\xaa\xbb\xcc" + small[20:]
    assert b"\xaa\xbb\xcc" in small
    assert b"\xaa\xbb\xcc" not in stripped(small)
    assert pixels(stripped(small)) == pixels(small)
    with Image.open(io.BytesIO(stripped(raw))) as picture:
        assert (picture.format, getattr(picture, "n_frames", 1)) == ("JPEG", 1)


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_a_moving_picture_keeps_its_frames(kind: str):
    frames = [image(), image().rotate(180)]
    raw = saved(frames[0], kind, save_all=True, append_images=frames[1:], exif=exif(6))
    shown = turned_and_stripped(raw)
    assert SECRET not in shown
    with Image.open(io.BytesIO(shown)) as picture:
        assert picture.n_frames == 2


def test_space_before_a_marker_is_no_mistake():
    raw = saved(image(), "JPEG")
    assert stripped(raw[:2] + b"\xff\xff" + raw[2:]) == stripped(raw)


@pytest.mark.parametrize("kind", KINDS)
def test_half_a_picture_is_none(kind: str, tmp_path: Path):
    raw = saved(image(), kind)
    for length in (0, 1, 20, len(raw) // 2, len(raw) - 20):
        assert rules(tmp_path, f"a.{ENDINGS[kind]}", raw[:length]) == ["not-a-picture"], length


def flood(width: int, height: int) -> bytes:
    """Return a PNG that is small as a file and huge as a picture."""
    header = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rest = (b"IDAT" + zlib.compress(bytes(100)), b"IEND")
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(part) - 4) + part + struct.pack(">I", zlib.crc32(part))
        for part in (header, *rest)
    )


@pytest.mark.parametrize(
    ("width", "said"),
    [
        (6_000, "6,000 by 6,000 pixels;"),
        (10_000, "more than 89,478,485 pixels;"),
        (60_000, "more than 89,478,485 pixels;"),
    ],
)
def test_a_flood_of_pixels_is_never_decoded(width: int, said: str, tmp_path: Path):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        (problem,) = picture_problems(in_file(tmp_path, "a.png", flood(width, width)))
    assert problem.rule == "picture-too-wide"
    assert said in problem.message


def test_thousands_of_scans_are_never_decoded():
    raw = saved(image(), "JPEG")
    scan = raw[raw.index(b"\xff\xda") : -2]
    assert stripped(raw[:-2] + scan * (MOST_SCANS - 1) + raw[-2:]).count(scan) == MOST_SCANS
    with pytest.raises(ValueError, match="no picture that a camera"):
        stripped(raw[:-2] + scan * MOST_SCANS + raw[-2:])


def test_a_large_file_is_not_read(tmp_path: Path):
    file = ContentFile("content/a.png", "a.png", tmp_path / "not there", 60_000_000)
    assert [each.rule for each in picture_problems(file)] == ["picture-too-large"]


SOUND = {
    kind: saved(image(), kind, exif=exif(6), icc_profile=PROFILE, **options)
    for kind, options in (("JPEG", {"progressive": True}), ("PNG", {}), ("WEBP", {}))
}


@pytest.mark.parametrize("kind", KINDS)
@given(st.data())
def test_no_bytes_make_the_check_raise(kind: str, tmp_path_factory, data):
    raw = bytearray(SOUND[kind])
    places = st.integers(0, len(raw) - 1)
    for place, byte in data.draw(st.lists(st.tuples(places, st.integers(0, 255)), max_size=8)):
        raw[place] = byte
    start, length = data.draw(places), data.draw(st.integers(0, 40))
    del raw[start : start + length]
    folder = tmp_path_factory.getbasetemp()
    file = in_file(folder, f"{kind}.{ENDINGS[kind]}", bytes(raw))
    if not picture_problems(file):
        assert published_bytes(file)


def test_only_pictures_that_a_page_shows_are_published(tmp_path: Path):
    raw = saved(image(), "PNG")
    draft = OAK.replace("status: published", "status: draft") + "\n![A plan](plan.png)\n"
    names = ["about/seen.png", "about/linked.png", "case-studies/plan.png", "about/left.png"]
    page = "---\ntitle: Trees\n---\n\n![Oak](seen.png)\n\nSee [the map](linked.png#top).\n"
    files: dict[str, str | bytes] = dict.fromkeys(names, raw)
    files |= {"about/trees.md": page, "case-studies/plan.md": draft}
    root = project(tmp_path, files)
    assert [file.name for file in loaded(root).pictures] == ["about/linked.png", "about/seen.png"]
    (told,) = [line for line in problems(root) if "picture" in line]
    assert told.startswith("content/about/left.png:1:1: warning[unused-picture] No page shows")


SAME = "error[duplicate-address] content/about/{} has the same address, /about/{}"


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["about/oak.png", "about/oak.jpg", "places/oak.png"], []),
        (
            ["about/Oak.png", "about/oak.png"],
            [
                f"content/about/Oak.png:1:1: {SAME.format('oak.png', 'Oak.png')}",
                f"content/about/oak.png:1:1: {SAME.format('Oak.png', 'oak.png')}",
            ],
        ),
        (
            ["feed.xml/oak.png"],
            ["content/feed.xml/oak.png:1:1: error[bad-slug] “feed.xml” cannot be an address."],
        ),
        (
            ["Assets/…/oak.png"],
            ["content/Assets/…/oak.png:1:1: error[bad-slug] “Assets” cannot be an address."],
        ),
    ],
)
def test_a_picture_stands_where_no_file_of_the_site_can(names, told, tmp_path: Path):
    kinds = {"png": saved(image(), "PNG"), "jpg": saved(image(), "JPEG")}
    shown = "".join(f"![Oak](<{name}>) " for name in names)
    files = {name: kinds[name[-3:]] for name in names}
    root = project(tmp_path, {"trees.md": f"---\ntitle: Trees\n---\n\n{shown}\n", **files})
    assert problems(root) == told


def test_other_kinds_have_no_parts():
    with pytest.raises(ValueError, match="known kind"):
        stripped(saved(image(), "GIF"))
