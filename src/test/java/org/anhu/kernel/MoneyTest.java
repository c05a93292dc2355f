package org.anhu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void the_months_example_adds_up() {
        Money sum = Money.ofYuan(300)
                .times(12)
                .plus(Money.ofYuan(200).times(25))
                .plus(Money.ofYuan(100).times(30));
        assertThat(sum).isEqualTo(new Money(1_160_000));
        assertThat(sum.toYuan()).isEqualTo("11600.00");
    }

    @Test
    void fen_are_printed_with_two_decimals_whatever_the_sign() {
        assertThat(new Money(5).toYuan()).isEqualTo("0.05");
        assertThat(new Money(-5).toYuan()).isEqualTo("-0.05");
        assertThat(new Money(-12_345)).hasToString("-123.45 CNY");
        assertThat(Money.ZERO.toYuan()).isEqualTo("0.00");
    }

    @Test
    void what_is_taken_back_leaves_nothing() {
        Money amount = new Money(14_000);
        assertThat(amount.plus(amount.negate())).isEqualTo(Money.ZERO);
        assertThat(amount.minus(amount)).isEqualTo(Money.ZERO);
        assertThat(amount).isGreaterThan(amount.negate());
    }

    @Test
    void a_sum_never_overflows_silently() {
        Money most = new Money(Long.MAX_VALUE);
        assertThatThrownBy(() -> most.plus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE).negate()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Money(Long.MIN_VALUE).minus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofYuan(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }
}
