"""What happens by the clock: releases that go out, pages that expire, jobs that run every so often."""
