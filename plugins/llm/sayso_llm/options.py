"""Where the model is and what it may cost, read once from the environment."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Final, Literal

import platformdirs
from pydantic import AnyHttpUrl, BaseModel, ConfigDict, Field, SecretStr, ValidationError

from sayso.errors import ConfigurationError

PREFIX: Final = "SAYSO_LLM_"


class Options(BaseModel):
    """One variable a field: `SAYSO_LLM_URL`, `SAYSO_LLM_MODEL`, `SAYSO_LLM_API_KEY` and so on.

    `url` ends before `/chat/completions`. `budget` is in tokens, for one process. `timeout` is in seconds for one
    request. `format` is how the endpoint is told the answer's shape; small servers know `json_object` only.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    url: AnyHttpUrl
    model: Annotated[str, Field(min_length=1)]
    api_key: SecretStr | None = None
    budget: Annotated[int, Field(gt=0)] = 1_000_000
    attempts: Annotated[int, Field(ge=1, le=10)] = 4
    timeout: Annotated[float, Field(gt=0, le=600)] = 60.0
    format: Literal["json_schema", "json_object"] = "json_schema"
    cache: Path = Field(default_factory=lambda: Path(platformdirs.user_cache_dir("sayso-llm", appauthor=False)))

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> "Options | None":
        """None where no endpoint is named; `ConfigurationError` says which variables are wrong."""
        environment = os.environ if environment is None else environment
        names = {PREFIX + name.upper(): name for name in cls.model_fields}
        given = {field: environment[name] for name, field in names.items() if environment.get(name)}
        if "url" not in given:
            return None
        try:
            return cls.model_validate(given)
        except ValidationError as error:
            faults = [f"{PREFIX}{str(e['loc'][0]).upper()}: {e['msg']}" for e in error.errors()]
            raise ConfigurationError("; ".join(faults)) from None
