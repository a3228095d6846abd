"""`python -m emotion_lens`."""

import sys

from .command import main

sys.exit(main())
