/*
 * Copyright 2026 The Mingjian Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.mingjian.knowledge.lookup;

/**
 * A row of a table.
 *
 * @param code UN number (four digits) or Harmonized System code (two, four or six digits)
 * @param description wording of the table, in English
 * @param name the part of the wording that names the goods
 * @param level class of the dangerous goods, such as {@code 9}, or number of digits of the tariff code
 * @param context wording of the rows above it in the hierarchy, or empty
 */
record TableRow(String code, String description, String name, String level, String context) {}
