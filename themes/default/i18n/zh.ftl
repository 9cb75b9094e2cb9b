# 界面的全部中文用语。未经审校（not reviewed）：译文尚未由以中文为母语者审阅。

## Punctuation
comma = ，
semicolon = ；
colon = ：
bracketed = （{ $text }）

## Locators
para = 第{ $numbers }段
paras = 第{ $numbers }段
section = 第{ $label }节
footnote = 脚注{ $label }
annex = 附件
annex-labelled = 附件{ $label }
appendix = 附录
appendix-labelled = 附录{ $label }
article = 第{ $number }条{ $part }
place-in = { $outer }，{ $inner }
range = { $first }-{ $last }
range-plain = { $first }-{ $last }
list-comma = 、
list-last = 和
list-groups = ；
locator-label = { $locator }，{ $subject }
title-page = 封面
paragraph-named = 第{ $number }段
footnote-named = 脚注{ $label }
note-named = 编者注{ $letter }
throughout = 见于全文各处

## Dates
month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月
month-initials = 1 2 3 4 5 6 7 8 9 10 11 12
day-of-month = { $day }
date-day = { $year }年{ $month }{ $day }日
date-day-month = { $month }{ $day }日
date-month = { $year }年{ $month }
date-year = { $year }年
date-part-21 = { $year }年春季
date-part-22 = { $year }年夏季
date-part-23 = { $year }年秋季
date-part-24 = { $year }年冬季
date-part-33 = { $year }年第一季度
date-part-34 = { $year }年第二季度
date-part-35 = { $year }年第三季度
date-part-36 = { $year }年第四季度
date-part-40 = { $year }年上半年
date-part-41 = { $year }年下半年
date-days = { $year }年{ $month }{ $first }日至{ $last }日
days-within = { $first }日至{ $last }日
date-days-months = { $year }年{ $month }{ $first }日至{ $last-month }{ $last }日
date-months = { $year }年{ $month }至{ $last-month }
date-years = { $first }-{ $last }年
date-interval = { $first }至{ $last }
date-since = 自{ $date }起
date-until = 至{ $date }止
date-about = { $date }前后
date-yearly = 自{ $year }年起每年{ $date }

## The frame
skip = 跳至正文
nav = 主导航
nav-more = 所有页面
nav-report = 报告
nav-timeline = 时间线
nav-countries = 国家
nav-glossary = 术语表
nav-documents = 文件
nav-index = 索引
nav-search = 搜索
nav-whole = 单页显示报告全文
nav-articles = 条款
nav-organisations = 组织
nav-abbreviations = 缩略语
nav-figures = 主要数字
nav-notes = 编者注
nav-repairs = 更正
nav-about = 关于本版
crumbs = 您的位置
previous = 上一页
next = 下一页
steps = 上一页和下一页
home-page = 首页
rights = 权利与来源
annotations-licence = 批注、注释和索引：{ $holder }，许可证为{ $licence }。
annotations-licence-only = 批注、注释和索引的许可证为{ $licence }。
kind-and-year = { $kind }，{ $year }年
description = { $title }：“{ $report }”注释版中的一页
table = 表格

## Chapter
contents = 目录
contents-of-report = 报告目录
paragraphs-column = 段次
mentions-column = 提及次数
reading = 阅读方式
plain = 原文
annotated = 加注
cue-term = 术语
cue-document = 文件
cue-country = 国家
cue-date = 日期
sections = 各节
in-this-chapter = 本节内容
events = 事件
countries = 国家
terms = 术语
editors-note = 编者注
note-sourced = { $date }。来源：{ $source }
back-to-sign = 返回脚注符号{ $label }
draft = 草稿
planned = 计划

## Cards
card = 详情
close = 关闭
kind-term = 术语
kind-country = 国家或地区
kind-place = 地点
kind-area = 地区
kind-region = 区域
kind-date = 日期
kind-document = 文件
kind-organisation = 组织
kind-reference = 相互参照
kind-article = 条款
kind-event = 事件
paragraphs-of = { $all }段中的{ $count }段
here = 本节：
card-count = { $all }段中的{ $count }段。
events-count = { $count }个有日期的事件

## Home
three-questions = 三个问题
question-country = 一个国家
question-word = 一个词
question-date = 一个日期
no-countries = 报告未提及任何国家。
no-terms = 尚无术语表。
no-events = 报告中没有注明日期的事件。
ways-in = 阅读途径
read-report = 阅读报告
way-report = 共{ $paragraphs }段，分{ $sections }节，逐字照录
way-timeline = { $count ->
    [0] 没有注明日期的事件
   *[other] { $count }个有日期的事件
 }{ $planned ->
    [0] {""}
   *[other] ，其中{ $planned }个在报告印发时尚属计划
 }
way-countries = { $count ->
    [0] 未提及国家或地区
   *[other] { $count }个国家和地区
 }，按拼音顺序、按区域和在地图上列出
way-glossary = { $count ->
    [0] 尚无术语
   *[other] { $count }个术语，附解释和所有用例
 }
way-documents = { $count ->
    [0] 未引用文件
   *[other] 报告引用的{ $count }份文件
 }
way-index = 所有内容按拼音顺序列于一表
way-whole = 供打印和朗读
way-search = 段落、术语、国家、事件和文件
facts = 本文件
fact-symbol = 文号
fact-distribution = 分发
fact-original = 原文语文
fact-session = 届会
fact-agenda = 议程
fact-job-number = 工作编号
symbol-missing = 所收到的来源中没有
how-to-cite = 如何引用
cite-note = 各语文本的段落编号相同。请引用该文件，而非本网站。
note-back = 编者注{ $letter }，返回正文
note-link = 来源
licence-text = 许可证
colours = 颜色
colours-system = 随系统
colours-light = 浅色
colours-dark = 深色

## Timeline
no-month = 未注明月份
timeline-lead = { $count }个有日期的事件，其精确程度与报告所述一致。{ $planned ->
    [0] 报告于{ $date }印发时，没有尚未发生的事件。
   *[other] 报告于{ $date }印发时，其中{ $planned }个尚未发生。
 }
timeline-limits = 时间线显示的是本报告注明日期的事件，并非发生过的一切。
timeline-drafts = { $count }个事件是草稿：由原句生成，未经编者审阅。
part-past = 撰写报告时（{ $date }）已完成或正在进行
part-planned = 截至该日（{ $date }）的计划：报告无法说明是否已经发生
filters = 筛选
filter-country = 国家
filter-theme = 主题
filter-status = 时间
filter-all = 全部
filter-past = 报告日期之前
filter-planned = 报告日期时的计划
filter-clear = 全部显示
filter-name = 名称
order = 排序
order-paragraph = 按报告中的次序
order-mentions = 提及最多者在前
countries-shown = 显示的国家和地区：{ $n }/{ $all }
events-shown = 显示{ $all }个事件中的{ $n }个

## Indexes
pages = 本索引各页
page-numbered = 第{ $number }页
title-continued = { $title }，第{ $number }页
letters = 字母
see = 见
see-also = 另见
countries-title = 国家和地区
countries-lead = 报告提及{ $count }个国家和地区，或提及其境内的地点。名称之后列出段落，最后是提及次数。
in-the-report = （报告中：{ $name }）
only-place = 仅作为会议或活动地点
a-to-z = 按拼音顺序
by-region = 按区域
regions-named = 提及的区域
map = 地图
map-caption = 圆点：报告提及该国。圆圈：报告仅提及在该国举行会议或活动的地点。
country-lead = 提及{ $count }次：{ $places }。
region-lead = 作为一个整体提及该区域{ $count }次。
country-named = 提及
country-by-place = 会议或活动地点
country-no-events = 报告中没有与该国有关的注明日期的事件。
country-facts = 资料
fact-formal = 正式名称
fact-region = 区域
fact-codes = 代码
fact-printed = 报告中的写法
fact-organs = 提及的机构
times = { $count }次
glossary-lead = 本报告中的概念和专门用语，由我们用浅显的语言解释。数字表示该词出现在多少处。
status-defined = 定义见：{ $instrument }
status-used = 使用但未界定：{ $instrument }
status-not = 未出现：{ $instrument }
also-called = 又称
where-used = 报告中的使用之处
not-used = 本报告未使用
own-page = 单独一页
all-uses = 全部{ $count }处用法
articles-cited = 报告引用
articles-related = 通过概念相关（我们的解读）
articles-related-note = 报告在这些地方并未引用这些条款。它们与报告使用的概念有关。
no-articles-cited = 报告未引用任何条款。
no-articles-related = 术语表中没有与条款相关的概念。
documents-title = 引用的文件
documents-lead = { $count }份文件，附引用这些文件的段落。
no-documents = 报告未引用任何文件。
document-link = 文本
document-link-named = 文本：{ $title }
documents-treaty = 条约
documents-resolution = 决议和决定
documents-report = 报告
documents-publication = 出版物
documents-other = 其他文件
organisations-lead = { $count }个组织、机构和进程，附有关段落。
no-organisations = 报告未提及任何组织。
organisations-united-nations = 联合国
organisations-intergovernmental = 政府间组织
organisations-state-organ = 国家机关
organisations-non-governmental = 非政府组织
organisations-process = 进程和团体
organisations-other = 其他
no-abbreviations = 报告未使用所列的缩略语。
figures-lead = 照录报告给出的数字及其原文。
no-figures = 尚未选定主要数字。
az-title = 拼音索引
az-lead = 国家、概念、文件、组织和主题列于一表。数字链接到段落；粗体为主要段落。
az-empty = 尚无可列内容。

## Other pages
search-without = 搜索需要JavaScript。没有JavaScript时，可从以下页面查阅每个段落：
search-whole = 单页显示报告全文：请使用浏览器的“在页面中查找”功能
whole-title = 报告全文
notes-lead = 编者注说明所引来源表明的内容，不是报告的一部分。
no-notes = 尚无编者注。
proof = 本网站的文本已与所收到的转换文本（{ $source }）逐字核对（{ $words }个词），而非与印发的文件核对。{ $repairs ->
    [0] 没有差异。
   *[other] { $repairs }处差异均已列为更正。
 }
proof-departs = 本网站的文本已与所收到的转换文本（{ $source }）核对，有{ $count }处与之不同，未列入已列出的{ $repairs }处更正。
proof-none = 本网站的文本未与所收到的文本核对。
repairs-spelling = 拼写
repairs-masthead = 封面
repairs-joined = 合并的段落
repairs-heading-level = 标题级别
repairs-list-mark = 列表符号
repairs-escape = 转义符
repairs-furniture = 页眉和页脚
repair-line = 行
repair-source = 所收到的文本
repair-here = 此处
repair-place = 位置
repair-nothing = 无
repair-left-out = 省略
repair-no-place = 段落之间
no-repairs = 文本照收到时的原样显示，没有更正。
about-compared = 核对的内容
about-repairs = 所有更正
about-made = 本网站如何制成
about-tool = 用Rapporteur由文本文件制成。报告的文字与一切相关说明分开保存；批注指向段落和引文。
about-privacy = 没有Cookie，没有统计，没有请求：不会向任何地方发送任何内容，也不保存您搜索或阅读的内容。颜色和阅读方式的选择保留在您的浏览器中。
not-found = 找不到页面
not-found-lead = 该地址没有内容。可从以下页面继续：
moved = 已移至：{ $title }
moved-title = { $title }（原地址{ $address }）

## Scripts
copied-link = 已复制{ $locator }的链接
copied-locator = 已复制“{ $locator }”
search-label = 搜索报告
search-hint = 词语、“加引号的短语”、文号或段落编号。
search-shortcut = 按 / 键打开搜索
search-loading = 正在载入……
search-failed = 无法载入搜索。索引按拼音顺序列出所有内容。
search-count = 结果：{ $n }
search-none = 未找到“{ $words }”。
search-more = 显示全部{ $n }项
absent-country = 本报告未提及{ $name }。
absent-other = 报告未使用“{ $name }”。
absent-instead = 报告使用：
group-paragraph = 段落
group-heading = 各节
group-term = 术语
group-country = 国家和地区
group-event = 事件
group-document = 文件
group-organisation = 组织
group-note = 编者注

## Drawings
timeline-drawing = { $count }个事件的时间概览；下方列表内容相同。
event-mark = { $date }：{ $title }
report-issued = 报告于{ $date }印发
lane-day = 精确到日
lane-month = 精确到月
lane-season = 年内某时段
lane-year = 精确到年
lane-open = 无终止日期
lane-count = { $count ->
    [0] 无事件
   *[other] { $count }个事件
 }

## Citing a paragraph, and what search engines show
cite = 引用
cite-named = 引用：
cite-paragraph = 引用第{ $number }段
cite-format = 格式
cite-plain = 纯文本
cite-copy = 复制
cite-one = 一个段落
cite-whole = 整份报告
cite-formats = 另有BibTeX、RIS和CSL-JSON格式
copied-citation = 引文已复制
read-at = 阅读网址：
description-place = { $place }：{ $text }
description-country = 报告关于{ $name }的内容：{ $places }。{ $report }

## 随身携带
take-along = 随身携带
take-along-none = 本版没有可供携带的文件。
take-along-hosted = 若网站由网络服务器提供，可运行脚本的浏览器能够将本网站保存供离线使用。
take-one-file = 供手机使用的单一文件
take-one-file-note = 无网络亦可打开
take-epub = EPUB
take-epub-note = 供电子书阅读器使用
take-zip = 整个网站的zip压缩包
take-zip-note = 供计算机使用：解压后打开index.html
size-kb = { $count } KB
size-mb = { $whole }.{ $tenth } MB
offline-keep = 保存供离线使用
offline-note = 占用本设备{ $size }；之后所有页面无网络亦可打开。
offline-busy = 正在保存网站：{ $size }。
offline-kept = 已保存在本设备：所有页面无网络亦可打开。
offline-remove = 删除
offline-removed = 已从本设备删除。
offline-failed = 无法保存网站，未存储任何内容。
offline-again = 重试

## 电子书和单一文件
places-more = 另有{ $count }处
places-more-of = 另有{ $count }处，{ $subject }
one-file = 报告单一文件版
book-cover = 封面
book-cover-alt = 封面：{ $title }。{ $edition }
book-title-page = 书名页
book-landmarks = 地标
book-paragraphs = 按编号列出的段落
book-accessibility = 文本有标题、编号段落、带链接的脚注和索引；图片有替代文本；没有动态内容或声音。已由程序检查；尚无人用屏幕阅读器试用过。
book-numbers = 阅读系统可跳转到的编号是报告段落的编号，而非印刷页码。
