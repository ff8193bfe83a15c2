package org.kinshipready.content.yaml;

/** Receives everything that is wrong in one file; lines and columns are counted from 1. */
@FunctionalInterface
public interface Complaints {

    void error(int line, int column, String rule, String message);
}
