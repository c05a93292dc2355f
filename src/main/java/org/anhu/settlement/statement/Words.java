package org.anhu.settlement.statement;

import org.anhu.entitlement.benefit.Payer;
import org.anhu.entitlement.benefit.Setting;
import org.anhu.people.CaregiverKind;
import org.anhu.settlement.pay.Fund;
import org.anhu.settlement.pay.PayComponent;
import org.anhu.settlement.pay.PayState;
import org.anhu.settlement.pay.PayUnit;
import org.anhu.settlement.price.PriceUnit;

/** What things are called on Chinese papers. */
final class Words {

    private Words() {}

    /** As below, and what has no word of its own as it is. */
    static String of(Object value) {
        if (value instanceof Payer payer) {
            return of(payer);
        }
        if (value instanceof Setting setting) {
            return of(setting);
        }
        if (value instanceof PriceUnit unit) {
            return of(unit);
        }
        if (value instanceof PayComponent component) {
            return of(component);
        }
        if (value instanceof PayUnit unit) {
            return of(unit);
        }
        if (value instanceof Fund fund) {
            return of(fund);
        }
        if (value instanceof CaregiverKind kind) {
            return of(kind);
        }
        return value instanceof PayState state ? of(state) : value.toString();
    }

    static String of(Payer payer) {
        return switch (payer) {
            case INSURANCE -> "长期护理保险";
            case VOUCHER -> "养老服务消费券";
            case SUBSIDY -> "财政补贴";
            case CHARITY -> "慈善资金";
            case FAMILY -> "个人自付";
        };
    }

    static String of(Setting setting) {
        return switch (setting) {
            case HOME -> "上门服务";
            case COMMUNITY -> "社区服务";
            case DAY_CARE -> "日间照料";
            case INSTITUTION -> "机构服务";
        };
    }

    static String of(PriceUnit unit) {
        return switch (unit) {
            case VISIT -> "每次";
            case MINUTE -> "每分钟";
            case HOUR -> "每小时";
        };
    }

    static String of(PayComponent component) {
        return switch (component) {
            case BASE -> "基本补贴";
            case POST -> "职务补贴";
            case SENIORITY -> "服务年限补贴";
            case QUALIFICATION -> "职业资格补贴";
            case PERFORMANCE -> "绩效补贴";
            case ONE_OFF -> "一次性奖励";
            case VISIT_TIME -> "服务时长";
            case TRAVEL_TIME -> "路途时间";
            case TRAVEL_DISTANCE -> "路途里程";
            case SUBSTITUTE -> "替班补贴";
        };
    }

    static String of(PayUnit unit) {
        return switch (unit) {
            case MONTH -> "月";
            case YEAR_OF_SERVICE -> "服务年";
            case HOUR -> "小时";
            case KILOMETRE -> "公里";
        };
    }

    static String of(Fund fund) {
        return switch (fund) {
            case FISCAL -> "财政资金";
            case CHARITY -> "慈善资金";
        };
    }

    static String of(CaregiverKind kind) {
        return switch (kind) {
            case STAFF -> "专职养护员";
            case TRAINEE -> "见习养护员";
            case RELATIVE -> "亲属照护者";
            case VOLUNTEER -> "志愿者";
            case DOCTOR -> "医生";
            case NURSE -> "护士";
        };
    }

    static String of(PayState state) {
        return switch (state) {
            case DRAFT -> "待审核";
            case APPROVED -> "已审核";
        };
    }
}
