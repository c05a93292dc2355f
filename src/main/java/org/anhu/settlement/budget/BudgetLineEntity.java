package org.anhu.settlement.budget;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.anhu.kernel.AreaId;
import org.anhu.kernel.BudgetLineId;
import org.anhu.kernel.Money;
import org.jspecify.annotations.NullUnmarked;

@NullUnmarked // filled by the database
@Entity(name = "BudgetLine")
@Table(name = "budget_line")
class BudgetLineEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    Long areaId;
    int year;

    @Enumerated(EnumType.STRING)
    AccountClass accountClass;

    String item;
    Long parentId;
    long amountFen;

    @Enumerated(EnumType.STRING)
    OnOverrun onOverrun;

    String legalBasis;

    @Version
    int version;

    void take(BudgetLineDetails details) {
        areaId = details.areaId().value();
        year = details.year();
        accountClass = details.accountClass();
        item = details.item();
        parentId = details.parentId() == null ? null : details.parentId().value();
        amountFen = details.amountFen().fen();
        onOverrun = details.onOverrun();
        legalBasis = details.legalBasis();
    }

    BudgetLineId lineId() {
        return new BudgetLineId(id);
    }

    BudgetTree.Node toNode(Spent own) {
        return new BudgetTree.Node(
                lineId(), parentId == null ? null : new BudgetLineId(parentId), new Money(amountFen), own);
    }

    BudgetLine toLine(BudgetTree tree, BudgetGrowth growth) {
        Spent spent = tree.spent(lineId());
        return new BudgetLine(
                lineId(),
                new AreaId(areaId),
                year,
                accountClass,
                item,
                parentId == null ? null : new BudgetLineId(parentId),
                legalBasis,
                onOverrun,
                new Money(amountFen),
                tree.partsOf(lineId()),
                tree.gap(lineId()),
                growth.permille(this),
                spent.committed(),
                spent.settled(),
                spent.paid(),
                tree.remaining(lineId()));
    }
}
