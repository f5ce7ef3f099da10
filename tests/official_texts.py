"""Clean texts in many official styles, written for the tests: what they say is invented. And ways to spoil them."""

from __future__ import annotations

import random
import re

CHINESE = [
    # notice of a ministry
    "为深入贯彻落实《质量强国建设纲要》，进一步提升企业质量管理水平，经研究，决定组织开展2024年全国“质量月”活动。现将有关事项通知如下：\n"
    "一、活动时间\n2024年9月1日至30日。\n二、活动主题\n以质取胜，向新而行。\n三、有关要求\n各地要加强组织领导，结合实际制定活动方案，并于10月15日前报送活动总结。",
    # agency report
    "新华社北京9月1日电（记者 李明、王芳）国务院有关部门负责人1日表示，今年以来，我国制造业产品质量合格率连续五年保持在93%以上，消费者满意度稳步提升。",
    # answers to reporters
    "问：《办法》出台的背景是什么？\n答：检验检测是国家质量基础设施的重要组成部分。近年来，行业规模持续扩大，机构数量已超过5.3万家，但“小散弱”的问题依然存在。为此，我们在广泛征求意见的基础上，制定了本《办法》。",
    # minutes
    "会议听取了秘书处关于上半年工作情况的汇报，审议通过了《协会团体标准管理办法（修订稿）》。会议认为，上半年各项工作有序推进，成效明显。会议强调，要坚持问题导向，研究研究基层反映的难点，切实为会员办实事。",
    # regulation
    "第一条 为了规范检验检测机构从业行为，促进检验检测行业健康有序发展，根据《中华人民共和国产品质量法》等法律、行政法规，制定本办法。\n"
    "第二条 本办法所称检验检测机构，是指依法成立，依据相关标准等规定利用仪器设备、环境设施等技术条件和专业技能，对产品或者其他特定对象进行检验检测的专业技术组织。",
    # congratulations
    "值此第三十个国际消费者权益日到来之际，谨代表中国质量检验协会，向全国广大会员单位和质量工作者致以诚挚的问候！向长期以来关心和支持协会发展的各界朋友表示衷心的感谢！",
    # data bulletin
    "2023年，全国共检验产品1.2万批次，比上年增长8.5%；不合格产品发现率为6.3%，下降0.4个百分点。其中，电子电器产品3500批次，日用消费品4200批次，食品相关产品2100批次。",
    # speech
    "各位来宾，女士们、先生们，朋友们：\n金秋九月，天府之国。很高兴同大家相聚在美丽的蓉城，共商质量发展大计。在此，我谨对大会的召开表示热烈的祝贺！对各位嘉宾的到来表示诚挚的欢迎！",
    # training announcement
    "培训班将于2024年5月13日（星期一）至17日（星期五）在浙江省杭州市举办，14日上午9:00—11:30为专家授课，下午14:00至16:30为分组讨论。每期名额60人，报满即止。联系人：张老师，电话：010-12345678，邮箱：train@example.org。",
    # feature
    "清晨的车间里，机器声声入耳。检验员小周弯下腰，一个一个地检查刚刚下线的零件。“差一丝一毫都不行。”他笑着说。二十年来，他经手的零件超过百万件，没有出过一次差错。",
    # local bureau
    "四川省市场监督管理局近日印发通知，部署开展重点工业产品质量安全隐患排查整治。全省21个市（州）、183个县（市、区）市场监管局将对儿童用品、燃气具、电线电缆等12类产品开展监督抽查。",
    # appointment
    "经中国质量检验协会第五届理事会第三次会议选举，王建国同志任会长，李晓梅、赵永强、陈志远同志任副会长，孙海涛同志任秘书长（试用期一年）。任期自2024年3月1日起计算。",
    # standard
    "GB/T 19001—2016《质量管理体系 要求》等同采用ISO 9001:2015。该标准由全国质量管理和质量保证标准化技术委员会（SAC/TC 151）提出并归口，主要起草单位为中国标准化研究院等。",
    # initiative
    "我们倡议：\n坚持质量第一，把质量作为企业的生命；\n坚持诚信守法，不生产、不销售假冒伪劣产品；\n坚持创新驱动，以新技术、新工艺、新材料提升产品品质；\n坚持共建共享，人人关心质量，时时追求质量。",
    # international co-operation
    "8月30日至31日，由国家市场监督管理总局主办的国际质量基础设施合作研讨会在广西南宁举行。来自东盟十国的政府官员、专家学者和企业代表共150余人参加会议，就计量、标准、认证认可、检验检测等领域合作进行了深入交流。",
    # obituary-like plain report and a weather of commas
    "据悉，该实验室总投资3.6亿元，建筑面积约2.8万平方米，拥有各类仪器设备1200余台（套），可开展食品、药品、医疗器械等8大类、3000多项参数的检测服务，年检测能力达到20万批次。",
    # consumer warning
    "消费提示：选购电热毯时，要认准“CCC”标志，查看产品名称、型号、额定电压等信息是否齐全；使用前，应仔细阅读说明书；使用中如有异味、异响，应立即断电，切勿自行拆修。",
    # exhibition
    "9月1日至3日，“质量之光——中国质量管理与质量创新成果展”同步举办，设置综合、产业、区域、国际4个展区，展览面积约2.2万平方米，300多家企业和机构携新技术、新产品亮相。",
]
ENGLISH = [
    "The association will hold its annual meeting in Chengdu from 12 to 14 March 2024. Some 300 members are expected, and the programme includes a keynote, six workshops and a visit to the Sichuan Institute of Metrology.",
    "“Quality is a common language,” said Liu Sanjiang, director-general of the Department of Quality Development. He added that the conference had drawn delegates from more than 40 countries and regions.",
    "In 2023 the rate of qualified manufactured goods was 93.65%, up 0.36 percentage points on the year before. Inspections covered 12,000 batches in all; of these, 3,500 were electronics and 4,200 were daily consumer goods.",
    "Article 1 These Measures are made to regulate the conduct of inspection bodies (“the bodies”) and to promote the healthy development of the industry.\nArticle 2 The Measures apply to all bodies registered in China.",
    "The State Administration for Market Regulation (SAMR) issued the notice on Friday, 1 September 2023. It calls on local authorities to (a) check products for children, (b) publish the results, and (c) report by 15 October.",
    "The China Association for Quality Inspection (CAQI) congratulates all members on World Consumer Rights Day. It thanks those who have, for many, many years, given their time to its work.",
]

SAMR = "国家市场监督管理总局"
RIGHT = f"新闻发布会8月21日在成都召开，大会由{SAMR}、四川省人民政府、成都市人民政府主办。"


def spoilt(text: str, name: str, dice: random.Random) -> str | None:
    """The text with one error of a kind, or None where it has no place for it."""
    pattern, make = SEEDS[name]
    places = list(re.finditer(pattern, text))
    if not places:
        return None
    match = dice.choice(places)
    return text[: match.start()] + make(match) + text[match.end() :]


HAN = "[一-鿿]"
SEEDS = {
    "half-width": (rf"(?<={HAN})，(?={HAN})", lambda match: ","),
    "unpaired": (r"[“”《》（）]", lambda match: ""),
    "space": (rf"(?<={HAN}{HAN})(?=[的在和是为]{HAN}{HAN})", lambda match: " "),
    "repeated-word": (r"的(?=[一-鿿])|进行|质量|产品", lambda match: match.group() * 2),
    "doubled-mark": (r"[，。]", lambda match: match.group() * 2),
    "impossible-date": (r"(?<!\d)\d{1,2}月\d{1,2}日", lambda match: "2月30日"),
    "stripped-name": (rf"(?<={HAN}由)[^、，]{{4,12}}、", lambda match: " 、"),
    "near-name": (SAMR, lambda match: SAMR.replace("总局", "局")),
    "end-before-start": (r"(?<=月)\d{1,2}日至(?=\d)(?!31)", lambda match: "31日至"),
}
