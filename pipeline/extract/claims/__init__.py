"""Attribution: who says a stretch of a sentence, in what words."""
