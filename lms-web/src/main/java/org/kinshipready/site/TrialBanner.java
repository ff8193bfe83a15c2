package org.kinshipready.site;

/** Whether every page says that this is only for trying out. */
public record TrialBanner(boolean shown) {}
