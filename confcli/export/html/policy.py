"""What a browser lets a page do: to show itself and to run its own script, and nothing else."""

from base64 import b64encode


def policy(style: str, script: str) -> str:
    """The value of a Content-Security-Policy for a page with just this style and this script."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_hash(style)}'",
            f"script-src '{_hash(script)}'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hash(text: str) -> str:
    from hashlib import sha256  # loads OpenSSL

    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
