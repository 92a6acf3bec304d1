"""The built-in adapters, offered the way any plugin offers its own."""

from collections.abc import Sequence

from sayso.adapters.captions import CaptionsAdapter
from sayso.adapters.news.adapter import NewsAdapter
from sayso.adapters.social.activitypub import ActivityPubAdapter
from sayso.adapters.social.bluesky import BlueskyAdapter
from sayso.adapters.social.mastodon import MastodonAdapter
from sayso.adapters.social.telegram import TelegramAdapter
from sayso.adapters.social.x import XAdapter
from sayso.adapters.transcript import TranscriptAdapter
from sayso.hooks import hookimpl
from sayso.ports import Adapter
from sayso.settings import Settings


@hookimpl
def register_adapters(settings: Settings) -> Sequence[Adapter]:
    """All of them; none needs a setting."""
    return [
        MastodonAdapter(),
        ActivityPubAdapter(),
        BlueskyAdapter(),
        XAdapter(),
        TelegramAdapter(),
        CaptionsAdapter(),
        TranscriptAdapter(),
        NewsAdapter(),
    ]
