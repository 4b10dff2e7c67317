# Copyright 2026 The Well-Architected Plugin Authors
# Licensed under the Apache License, Version 2.0 (see LICENSE).
"""Runs moto's server with a clock that can be moved.

    python server.py --host 127.0.0.1 --port 0 [--with-parent]

Prints one line of JSON, {"url": ...}, when it listens. `POST
/__emulator__/clock {"now": "2026-09-07T06:00:00Z", "ticking": true}` moves the
clock, `{"now": null}` gives the real time back, `GET` reads it. Everything
else is moto, including /moto-api/reset and /moto-api/seed.
"""

import argparse
import json
import os
import re
import sys
import threading
from datetime import datetime, timedelta, timezone

# Settings of moto that have to be there before it is imported.
os.environ["MOTO_EC2_LOAD_DEFAULT_AMIS"] = "false"
os.environ["INITIAL_NO_AUTH_ACTION_COUNT"] = "1000000000"  # no IAM checks
os.environ.setdefault("MOTO_IAM_LOAD_MANAGED_POLICIES", "true")

import freezegun  # noqa: E402
import freezegun.api  # noqa: E402


class EmulatorClock(freezegun.api.TickingDateTimeFactory):
    """What the whole process takes for now: real time, moved or stopped."""

    ticking = True

    def __call__(self):
        return super().__call__() if self.ticking else self.time_to_freeze

    def set(self, now, ticking):
        moment = datetime.fromisoformat(now.replace("Z", "+00:00")) if now else utc_now()
        if moment.tzinfo is not None:
            moment = moment.astimezone(timezone.utc).replace(tzinfo=None)
        self.move_to(moment)
        self.ticking = ticking

    def read(self):
        return {"now": f"{self().isoformat(timespec='milliseconds')}Z", "ticking": self.ticking}


def utc_now():
    return freezegun.api.real_datetime.now(timezone.utc).replace(tzinfo=None)


# Frozen before moto is imported, so that every module of moto, also those it
# loads at the first call of a service, binds the movable datetime.
freezegun.configure(extend_ignore_list=["selectors", "socketserver", "werkzeug", "http.server"])
freezegun.freeze_time(utc_now(), tick=True).start()
clock = EmulatorClock(utc_now(), freezegun.api.real_datetime.now())
freezegun.api.freeze_factories[-1] = clock

from werkzeug.serving import WSGIRequestHandler, make_server  # noqa: E402

import moto.iam.models as iam_models  # noqa: E402
import moto.sts.models as sts_models  # noqa: E402
from moto.core.utils import utcnow  # noqa: E402
from botocore.model import OperationNotFoundError  # noqa: E402
from moto.iam.responses import IamResponse  # noqa: E402
from moto.core.responses import ActionResult  # noqa: E402
from moto.moto_server.werkzeug_app import (  # noqa: E402
    DomainDispatcherApplication,
    create_backend_app,
)


def keep_accounts_apart():
    """A key of `credentialsFor` names its account; a key from sts:AssumeRole
    keeps its account after a reset, instead of falling into the default one."""
    known = {}

    def owner(access_key):
        # moto's own look-up makes a backend of every partition on the way.
        for account_id, partitions in list(iam_models.iam_backends.items()):
            if any(access_key in backend.access_keys for backend in list(partitions.values())):
                return account_id
        return None

    def account_of(access_key):
        named = re.fullmatch(r"AKIA(\d{12})WELL", access_key or "")
        if named:
            return named.group(1)
        account = owner(access_key)
        if account:
            known[access_key] = account
        return known.get(access_key, iam_models.DEFAULT_ACCOUNT_ID)

    iam_models.get_account_id_from = account_of


def let_sessions_expire_in_real_time():
    """Clients compare the expiry of a session with their own clock."""
    for token in (sts_models.Token, sts_models.AssumedRole):
        create = token.__init__

        def __init__(self, *args, create=create, **kwargs):
            create(self, *args, **kwargs)
            self.expiration = self.expiration - utcnow() + utc_now()

        token.__init__ = __init__


def date_the_credential_report():
    """moto says 2015-02-02 whenever the report was made, and has no root user."""
    original = IamResponse.get_credential_report

    def get_credential_report(self):
        result = dict(original(self).result)
        header, _, users = result["Content"].partition("\n")
        root = {
            "user": "<root_account>",
            "arn": f"arn:aws:iam::{self.current_account}:root",
            "user_creation_time": "2020-01-01T00:00:00+00:00",
            "password_enabled": "not_supported",
            "password_last_used": "no_information",
            "mfa_active": "true",
            "access_key_1_active": "false",
            "access_key_2_active": "false",
        }
        row = ",".join(root.get(column, "N/A") for column in header.split(","))
        return ActionResult(
            {
                **result,
                "Content": f"{header}\n{row}\n{users}",
                "GeneratedTime": utcnow(),
            }
        )

    IamResponse.get_credential_report = get_credential_report


class EmulatorApplication:
    def __init__(self):
        self.moto = DomainDispatcherApplication(create_backend_app)

    def __call__(self, environ, start_response):
        def without_date(status, headers, exc_info=None):
            # The SDK corrects its own clock by this header, and then retries
            # errors; http.server adds the real one.
            kept = [(name, value) for name, value in headers if name.lower() != "date"]
            return start_response(status, kept, exc_info)

        if environ.get("PATH_INFO") == "/__emulator__/clock":
            return self.clock(environ, without_date)
        try:
            return self.moto(environ, without_date)
        except Exception as error:  # moto's answer would be a page of HTML
            return self.failure(error, start_response)

    def failure(self, error, start_response):
        """Says which error moto threw, for the proxy to put into AWS's shape."""
        # How moto fails when it has no backend for the service.
        no_service = isinstance(error, AttributeError) and "'NoneType' object has no attribute 'replace'" in str(error)
        lacking = no_service or isinstance(error, (NotImplementedError, OperationNotFoundError))
        message = "moto has no such service" if no_service else str(error)
        status = "501 Not Implemented" if lacking else "500 Internal Server Error"
        headers = [("Content-Type", "application/json"), ("x-emulator-error", type(error).__name__)]
        start_response(status, headers)
        return [json.dumps({"error": type(error).__name__, "message": message}).encode()]

    def clock(self, environ, start_response):
        status = "200 OK"
        try:
            if environ["REQUEST_METHOD"] == "POST":
                body = json.loads(environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0)) or "{}")
                clock.set(body.get("now"), body.get("ticking", True))
            answer = clock.read()
        except (ValueError, AttributeError, TypeError) as error:
            status, answer = "400 Bad Request", {"message": f"now must be an ISO 8601 time: {error}"}
        start_response(status, [("Content-Type", "application/json")])
        return [json.dumps(answer).encode()]


class QuietHandler(WSGIRequestHandler):
    def log(self, *args, **kwargs):
        pass


def end_with_parent():
    """The parent holds our stdin open; when it is gone, so are we."""

    def wait():
        sys.stdin.read()
        os._exit(0)

    threading.Thread(target=wait, daemon=True).start()


def main():
    parser = argparse.ArgumentParser(description="moto with a movable clock")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--with-parent", action="store_true")
    arguments = parser.parse_args()
    keep_accounts_apart()
    let_sessions_expire_in_real_time()
    date_the_credential_report()
    server = make_server(
        arguments.host, arguments.port, EmulatorApplication(), threaded=True, request_handler=QuietHandler
    )
    os.environ["MOTO_PORT"] = str(server.server_port)
    if arguments.with_parent:
        end_with_parent()
    print(json.dumps({"url": f"http://{arguments.host}:{server.server_port}"}), flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
