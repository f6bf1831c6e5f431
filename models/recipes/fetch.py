# Copyright 2026 The Mingjian Authors
# SPDX-License-Identifier: Apache-2.0
"""Fetches a pinned package from its registry by the registry's ordinary client, and checks its SHA-256.

The clients' own settings (mirror, proxy, credentials) apply. A file that is already there is only checked, so a recipe
runs offline once its packages are fetched.
"""

import hashlib
import shutil
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path


class DigestMismatch(Exception):
    """A fetched file is not the pinned one."""


@dataclass(frozen=True)
class Package:
    """One version of one package.

    `registry` is `pypi`, `npm` or `maven`; `name` is the registry's own (`group:artifact` for Maven); `file` is the name
    under which the client leaves it; `sha256` is of that file, in lowercase hexadecimal.
    """

    registry: str
    name: str
    version: str
    file: str
    sha256: str


def fetch(package: Package, folder: Path) -> Path:
    """The package's file in `folder`, fetched if it is not there.

    Raises DigestMismatch, naming wanted and got, and leaves nothing behind that does not match;
    subprocess.CalledProcessError where the client failed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / package.file
    if not file.exists():
        subprocess.run(_command(package, folder), cwd=folder, check=True, stdout=subprocess.DEVNULL)
    got = sha256(file)
    if got != package.sha256:
        file.unlink()
        raise DigestMismatch(f"{package.name} {package.version}: wanted SHA-256 {package.sha256}, got {got}")
    print(f"{package.name} {package.version}: SHA-256 {got} as pinned")
    return file


def unpacked(package: Package, folder: Path) -> Path:
    """The folder with the package's files, fetched and unpacked anew."""
    archive = fetch(package, folder)
    target = folder / archive.name.removesuffix(".tgz").removesuffix(".whl").removesuffix(".jar")
    shutil.rmtree(target, ignore_errors=True)
    if archive.suffix == ".tgz":
        with tarfile.open(archive) as content:
            content.extractall(target, filter="data")
    else:
        with zipfile.ZipFile(archive) as content:
            content.extractall(target)
    return target


def sha256(file: Path) -> str:
    """Lowercase hexadecimal digest of `file`."""
    with open(file, "rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()


def _command(package: Package, folder: Path) -> list[str]:
    match package.registry:
        case "pypi":
            pinned = f"{package.name}=={package.version}"
            return [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder), pinned]
        case "npm":
            return ["npm", "pack", "--silent", f"{package.name}@{package.version}"]
        case "maven":
            artifact = f"-Dartifact={package.name}:{package.version}"
            plugin = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy"
            return ["mvn", "-q", plugin, artifact, f"-DoutputDirectory={folder.resolve()}"]
    raise ValueError(f"registry {package.registry} is unknown, wanted pypi, npm or maven")
