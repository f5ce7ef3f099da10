"""The furniture of news sites: buttons, crumbs, counters, neighbours, copyright; known by its words."""

from __future__ import annotations

import re

_WORDS = frozenset(
    """打印 打印本页 打印本文 打印文章 打印此页 打印正文 分享 分享到 分享至 分享本文 一键分享 分享按钮 转发 微信 微博 新浪微博 新浪 腾讯微博 腾讯
    qq空间 qq qq好友 朋友圈 微信好友 人人网 豆瓣 开心网 百度贴吧 抖音 快手 字体 字体大小 字号 文字大小 大 中 小 大中小 小中大 特大 超大 标准 默认
    放大 缩小 收藏 收藏本页 收藏本文 加入收藏 关闭 关闭窗口 关闭本页 关闭页面 返回 返回顶部 返回首页 返回列表 返回上页 回到顶部 顶部 首页 网站首页 设为首页
    网站地图 联系我们 关于我们 关于本站 版权声明 版权信息 免责声明 隐私声明 隐私政策 使用帮助 举报 纠错 我要纠错 网站纠错 评论 我要评论 发表评论
    网友评论 点赞 赞 手机阅读 手机版 移动端 电脑版 pc版 无障碍 无障碍浏览 无障碍阅读 长者模式 长者版 适老版 关怀版 登录 注册 退出 搜索 检索
    高级搜索 站内搜索 智能搜索 english 繁体 繁體 繁体版 简体 简体版 rss rss订阅 订阅 下载客户端 客户端 新闻客户端 app 公众号 微信公众号 二维码 扫码 扫一扫
    百度 地图 百度地图 baidu map baidumap 更多 更多>> 查看更多 展开 展开全文 收起 阅读全文 全文 点击查看 语音播报 听新闻 朗读 收听 播放 暂停 复制链接
    链接 邮件 邮箱 发送邮件 推荐给朋友 上一页 下一页 上一条 下一条 末页 尾页 正文 导航 菜单 友情链接 快速链接 a+ a- a t t+ t- + - 收藏到 推荐 顶 踩 在看 喜欢
    print printer print-friendly share shareto shareon sharethis sharethispage email e-mail mail facebook twitter x linkedin whatsapp wechat weibo moments
    pinterest reddit instagram youtube tiktok home homepage backtotop top backtohome fontsize font small medium large aaa aa close save bookmark favorite
    favourite comment comments leaveacomment copylink subscribe signin signup login logout register search menu skiptocontent skiptomaincontent more
    readmore seemore viewmore moreon pdf download中文 中文 中文版 chinese 简 繁 en contactus aboutus privacypolicy termsofuse sitemap previous next prev advertisement
    编辑推荐 热点推荐 相关阅读 为您推荐""".split()
)
_PREFIXES = re.compile(
    r"^[\s\[【(（<«‹>·•|-]*(?:上一篇|下一篇|上一条|下一条|上篇|下篇|前一篇|后一篇|上一则|下一则|previous(?:\s+(?:article|post|news|page))?\s*[:：]|next(?:\s+(?:article|post|news|page))?\s*[:：]"
    r"|(?:您?(?:的)?(?:当前|现在)?(?:所在)?(?:的)?位置)(?:是)?\s*[:：]|您现在的位置|当前位置|所在位置|你的位置|you are here\s*:|current position\s*:"
    r"|版权所有|copyright\b|©|\(c\)\s*(?:19|20)\d\d|all rights reserved|[京沪津渝粤苏浙鲁川鄂湘豫冀晋陕甘青蒙辽吉黑皖赣闽琼桂贵云藏宁新港]icp[备证]"
    r"|[京沪津渝粤苏浙鲁川鄂湘豫冀晋陕甘青蒙辽吉黑皖赣闽琼桂贵云藏宁新]公网安备|icp备案|备案号|网站标识码|技术支持\s*[:：]|建议使用|建议您使用|最佳浏览|扫一扫|扫描二维码|长按识别|长按二维码|扫码关注|关注微信"
    r"|微信扫一扫|用微信扫|打开微信|分享到|分享至|分享让|点击(?:进入|查看)(?:专题|更多)|欢迎关注|网站管理|中国政府网\s*\||浏览次数|点击次数|阅读次数|访问次数|点击数|浏览量|阅读量|访问量|字体\s*[:：]|字号\s*[:：]|share\s*(?:to|on|this)?\s*[:：]|font size\s*[:：]"
    r"|views?\s*[:：]\s*\d|hits?\s*[:：]\s*\d|scan the qr|follow us|subscribe to our|powered by|责任声明|本网站由|违法和不良信息举报|增值电信|互联网新闻信息服务许可|网络文化经营许可|信息网络传播视听|广播电视节目制作经营许可)",
    re.I,
)
_END = re.compile(
    r"^[\s\[【(（■◆●▌|]*(?:上一篇|下一篇|上一条|下一条|previous(?:\s+\w+)?\s*[:：]|next(?:\s+\w+)?\s*[:：]|(?:相关|推荐|延伸|热门|热点|更多|精彩|猜你)(?:新闻|文章|阅读|链接|推荐|报道|稿件|信息|内容|喜欢|资讯)(?:\s*[:：>》+].*)?$"
    r"|related (?:news|articles|stories|links|reading)|more (?:news|stories|from)|recommended|most (?:read|popular|viewed)|you may also like|read also|热点排行|点击排行|排行榜|新闻排行|友情链接|版权所有|copyright\b|©|免责声明|版权声明|特别声明|网友评论|我要评论)",
    re.I,
)
_DISCLAIMER = re.compile(r"^[\s\[【(（*※]*(?:(?:免责|版权|特别|郑重|转载|风险)?(?:声明|提示)\s*[:：]|凡(?:本网|注明|本站)|本网(?:站)?(?:转载|所载|发布)|转载请注明|未经(?:本网|授权|许可|书面)|本站(?:部分|所有|转载)|以上内容(?:仅|系))")
_CRUMB = re.compile(r"^(?:[^>›»/→｜|]{1,20}\s*(?:>+|›|»|→|＞|-&gt;)\s*){1,6}[^>›»→]{0,60}$")
_SPLIT = re.compile(r"[\s|｜·•/／,，、:：\[\]【】()（）<>《》＞«»‹›\-—_+]+")


def is_furniture(text: str) -> bool:
    """Whether a line is made of nothing but the words of buttons and menus, or begins like a part of a page."""
    if not text or len(text) > 400:
        return False
    return bool(_PREFIXES.match(text)) or only_words(text) or is_crumb(text)


def only_words(text: str) -> bool:
    """Whether a text consists of the words of buttons and menus alone."""
    if len(text) > 160:
        return False
    bare = text.lower().strip()
    parts = [part for part in _SPLIT.split(bare) if part]
    if any(part in _WORDS for part in parts) and all(part in _WORDS or part.isdigit() for part in parts):
        return True
    return bare.replace(" ", "") in _WORDS


def is_crumb(text: str) -> bool:
    """Whether a line is a trail of crumbs: Home > News > Text."""
    start = text.lower().lstrip("[【 ")
    known = start.startswith(("首页", "网站首页", "home", "主页", "新闻首页", "新闻中心", "新闻", "要闻")) or "正文" in text[-6:]
    return known and len(text) < 120 and bool(_CRUMB.match(text))


def ends_article(text: str) -> bool:
    """Whether nothing of an article follows behind this line: neighbours, related news, copyright."""
    return len(text) <= 120 and bool(_END.match(text))


def is_disclaimer(text: str) -> bool:
    """Whether a line says on which terms a site takes over texts of others."""
    return bool(_DISCLAIMER.match(text))
