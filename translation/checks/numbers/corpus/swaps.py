"""Words that stand for one another in wrong translations: what is written instead of what, in pairs."""

SWAPS = {
    "unit": (
        "square metres>square kilometres;square meters>hectares;kilometres>metres; km> m;tonnes>kilograms;"
        "days>weeks;months>years;hours>minutes;minutes>hours;years>months;hectares>square metres;mm>cm;"
        "kilowatts>megawatts;degrees Celsius>degrees Fahrenheit;weeks>days;mu >hectares ;"
        "kilograms>tonnes; kg> g;litres>millilitres; ml> l;centimetres>metres;metres>kilometres"
    ),
    "currency": ("yuan>US dollars;RMB >US$;RMB>US$;US$>RMB ;euros>yuan;$>€;HK$>US$;dollars>yuan"),
    "percent_to_points": (" per cent> percentage points; percent> percentage points;%> percentage points"),
    "points_to_percent": (" percentage points> per cent; percentage point> per cent"),
    "percent_lost": (" per cent>; percent>;%>"),
    "qualifier_swapped": (
        "more than >nearly ;More than >Nearly ;over >almost ;about >more than ;About >Over ;"
        "around >more than ;nearly >more than ;Nearly >More than ;almost >over ;at least >at most ;"
        "less than >more than ;fewer than >more than ;no more than >at least ;no less than >no more than ;"
        "approximately >more than ;close to >over ;not exceed >exceed ;under >over ;below >above "
    ),
    "qualifier_lost": (
        "more than >;More than >;over >;about >;About >;around >;nearly >;Nearly >;almost >;at least >;"
        "less than >;fewer than >;no more than >;approximately >;close to >"
    ),
    "fraction": (
        "one third>one fifth;a third>a quarter;two thirds>three quarters;three quarters>two thirds;"
        "Three quarters>Two thirds;One third>One fifth;one quarter>one half;a quarter>a third;half>a third;"
        "Half>A third;two-thirds>one-third;one-third>two-thirds;one fifth>two fifths;one-fifth>one-quarter;"
        "three-quarters>one quarter"
    ),
    "part_of_day": ("a.m.>p.m.;p.m.>a.m.;morning>afternoon;afternoon>morning;evening>morning"),
    "scale": ("million>billion;billion>million;trillion>billion;thousand>million;hundred>thousand"),
    "scale_lost": (" million>; billion>; trillion>"),
    "multiple": ("doubled>tripled;tripled>doubled;Doubled>Tripled;threefold>fourfold;three times>four times"),
    "decade": ("1990s>1980s;1980s>1970s;1970s>1960s;1960s>1950s;1950s>1990s"),
    "vague": (
        "Dozens>Hundreds;dozens>hundreds;Hundreds>Thousands;hundreds>thousands;Millions>Thousands;"
        "thousands>millions;millions>thousands;Thousands>Hundreds"
    ),
    "period": (
        "first half>second half;second half>first half;first quarter>second quarter;"
        "third quarter>fourth quarter;second quarter>third quarter;fourth quarter>third quarter"
    ),
    "weekday": (
        "Monday>Tuesday;Tuesday>Thursday;Wednesday>Friday;Thursday>Wednesday;Friday>Saturday;Saturday>Sunday;"
        "Sunday>Monday"
    ),
}
