"""Chinese personal names."""

from __future__ import annotations

import re

# The first characters of nearly all Chinese personal names.
SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅"
    "皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫"
    "房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢裴陆荣翁荀羊惠甄曲家封芮储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙"
    "叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎"
    "戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖闫覃代佟苑牟付仝"
)


# Words that look like a name beside that of a medium: its columns, and where it writes from.
_NO_NAMES = frozenset(
    [
        "时政",
        "金融",
        "国际",
        "国内",
        "文化",
        "文旅",
        "房产",
        "公益",
        "党建",
        "农业",
        "安全",
        "安徽",
        "江苏",
        "江西",
        "广东",
        "广西",
        "贵州",
        "云南",
        "宁夏",
        "经济",
        "海外",
        "公司",
        "综合",
        "关注",
        "马上",
        "高层",
        "高清",
        "万象",
        "时评",
        "时讯",
        "文章",
        "文字",
        "平台",
        "方法",
        "房车",
        "商务",
        "水利",
        "安监",
        "车市",
        "卫健",
        "卫生",
        "农村",
        "和谐",
        "计量",
        "国企",
        "易读",
        "全文",
        "都市",
        "金句",
    ]
)


def are_names(text: str) -> bool:
    """Whether a text can be one personal name or several: each begins with a surname and has two to four characters."""
    parts = [part for part in re.split(r"[、，,/]|\s+(?=\S{2})", text.strip()) if part]
    return bool(parts) and all(_is_name(re.sub(r"\s", "", part)) for part in parts)


def _is_name(text: str) -> bool:
    """A Chinese name, or one of another people of China, which has a dot in it."""
    return (
        text not in _NO_NAMES
        and (text[0] in SURNAMES and 2 <= len(text) <= 4)
        or ("·" in text and 4 <= len(text) <= 20)
    )
