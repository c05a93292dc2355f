package org.anhu.settlement.payability;

import java.time.LocalDate;
import java.time.YearMonth;
import org.anhu.kernel.Money;

/**
 * What becomes of the money that was once put on a card, until it expires, as far ahead as needs are known;
 * {@code used}, {@code planned} and {@code left} add up to {@code balance}.
 *
 * @param issued the month in which it was put on the card
 * @param balanceFen of it on the card when the month asked for begins
 * @param usedFen since then, by what is proved by now
 * @param plannedFen on top, by all that is planned until it expires
 * @param leftFen what is gone after {@code lastDay} if nothing else is planned
 */
public record CardUse(
        YearMonth issued, Money balanceFen, Money usedFen, Money plannedFen, Money leftFen, LocalDate lastDay) {}
