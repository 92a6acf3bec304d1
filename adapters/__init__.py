"""Built-in adapters for news, social posts and press conferences."""
