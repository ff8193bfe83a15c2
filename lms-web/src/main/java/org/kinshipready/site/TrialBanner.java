package org.kinshipready.site;

/** Whether every page says that this is only a trial. */
public record TrialBanner(boolean shown) {}
