package org.kinshipready.audit.web;

import java.util.List;
import org.kinshipready.audit.AuditEntry;

/**
 * One page of what staff did, the newest first.
 *
 * @param number counted from 1
 * @param of how many pages there are
 */
public record AuditPage(List<AuditEntry> entries, int number, int of) {}
