"""Settings, read once from the environment and the command line; nothing else reads the environment."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import platformdirs
from pydantic import BaseModel, ConfigDict, Field


class Settings(BaseModel):
    """What a run needs to know; `database_url` is written as people write it, drivers are chosen inside.

    `public_read` answers queries without a token; `sayso serve` turns it off where others than this machine can ask.
    `allowed_origins` are pages of other sites that may write and subscribe, such as `https://desk.example`.
    `allowed_hosts` are the only hosts, beside this machine, that requests may be for; any where none is named.
    `federation` lets a gateway compose the API into an Apollo Federation 2 graph.
    `gazetteer_file` is where `sayso gazetteer import` keeps its places; it need not exist.
    `extractors` names the only tiers that read documents, such as `rules`; all that are installed otherwise.
    `deadline` is how many seconds an operation may take; then its statement is stopped in the database.
    `lease` is for how many seconds a worker holds a request that it reads, without a sign of life.
    `rate_limit` is how many points a client may spend in a minute, 0 for no limit; `shared_rate_limit` counts them in
    PostgreSQL for all processes together. `operations` is a folder of operations that clients may name; with
    `only_registered` no others are answered.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    database_url: str
    public_read: bool = True
    allowed_origins: tuple[str, ...] = ()
    allowed_hosts: tuple[str, ...] = ()
    federation: bool = False
    extractors: tuple[str, ...] = ()
    deadline: float = 10.0
    lease: float = 60.0
    rate_limit: int = 1_000_000
    shared_rate_limit: bool = False
    operations: Path | None = None
    only_registered: bool = False
    gazetteer_file: Path = Field(default_factory=lambda: _data_folder() / "gazetteer.sqlite")

    @classmethod
    def from_environment(
        cls, environment: Mapping[str, str] | None = None, database_url: str | None = None
    ) -> "Settings":
        """Command line first, then SAYSO_DATABASE_URL, then one SQLite file in the user's data folder.

        SAYSO_GAZETTEER names the file of imported places, SAYSO_EXTRACTORS tiers, with commas between them.
        """
        environment = os.environ if environment is None else environment
        given: dict[str, Any] = {"extractors": environment.get("SAYSO_EXTRACTORS", "").replace(",", " ").split()}
        if places := environment.get("SAYSO_GAZETTEER"):
            given["gazetteer_file"] = places
        address = database_url or environment.get("SAYSO_DATABASE_URL") or default_database_url()
        return cls(database_url=address, **given)


def default_database_url() -> str:
    """The embedded ledger of this user."""
    return f"sqlite:///{_data_folder() / 'ledger.sqlite'}"


def _data_folder() -> Path:
    return Path(platformdirs.user_data_dir("sayso", appauthor=False))
