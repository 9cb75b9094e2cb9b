# جميع كلمات الواجهة بالعربية. لم تُراجَع (not reviewed): ترجمة لم يراجعها أحد من الناطقين بالعربية.

## Punctuation
comma = { "، " }
semicolon = { "؛ " }
colon = { ": " }
bracketed = ({ $text })

## Locators
para = الفقرة { $numbers }
paras = { $count ->
    [zero] الفقرات
    [one] الفقرة
    [two] الفقرتان
    [few] الفقرات
    [many] الفقرات
   *[other] الفقرات
 } { $numbers }
section = الفرع { $label }
footnote = الحاشية { $label }
annex = المرفق
annex-labelled = المرفق { $label }
appendix = التذييل
appendix-labelled = التذييل { $label }
article = المادة { $number }{ $part }
place-in = { $outer }، { $inner }
range = { $first }-{ $last }
range-plain = { $first }-{ $last }
list-comma = { " و" }
list-last = { " و" }
list-groups = { "؛ " }
locator-label = { $locator }، { $subject }
title-page = صفحة العنوان
paragraph-named = الفقرة { $number }
footnote-named = الحاشية { $label }
note-named = ملاحظة المحرر { $letter }
throughout = في التقرير كله

## Dates
month-1 = كانون الثاني/يناير
month-2 = شباط/فبراير
month-3 = آذار/مارس
month-4 = نيسان/أبريل
month-5 = أيار/مايو
month-6 = حزيران/يونيه
month-7 = تموز/يوليه
month-8 = آب/أغسطس
month-9 = أيلول/سبتمبر
month-10 = تشرين الأول/أكتوبر
month-11 = تشرين الثاني/نوفمبر
month-12 = كانون الأول/ديسمبر
month-initials = 1 2 3 4 5 6 7 8 9 10 11 12
day-of-month = { $day }
date-day = { $day } { $month } { $year }
date-day-month = { $day } { $month }
date-month = { $month } { $year }
date-year = { $year }
date-part-21 = ربيع عام { $year }
date-part-22 = صيف عام { $year }
date-part-23 = خريف عام { $year }
date-part-24 = شتاء عام { $year }
date-part-33 = الربع الأول من عام { $year }
date-part-34 = الربع الثاني من عام { $year }
date-part-35 = الربع الثالث من عام { $year }
date-part-36 = الربع الرابع من عام { $year }
date-part-40 = النصف الأول من عام { $year }
date-part-41 = النصف الثاني من عام { $year }
date-days = { $first }-{ $last } { $month } { $year }
days-within = { $first }-{ $last }
date-days-months = { $first } { $month } إلى { $last } { $last-month } { $year }
date-months = { $month } إلى { $last-month } { $year }
date-years = { $first }-{ $last }
date-interval = { $first } إلى { $last }
date-since = { $precision ->
    [year] منذ عام { $date }
   *[other] منذ { $date }
 }
date-until = { $precision ->
    [year] حتى عام { $date }
   *[other] حتى { $date }
 }
date-about = { $precision ->
    [year] نحو عام { $date }
   *[other] نحو { $date }
 }
date-yearly = { $date }، كل عام اعتبارا من عام { $year }

## The frame
skip = الانتقال إلى النص
nav = التصفح الرئيسي
nav-more = جميع الصفحات
nav-report = التقرير
nav-timeline = التسلسل الزمني
nav-countries = البلدان
nav-glossary = المسرد
nav-documents = الوثائق
nav-index = الفهرس
nav-search = البحث
nav-whole = التقرير كله في صفحة واحدة
nav-articles = المواد
nav-organisations = المنظمات
nav-abbreviations = المختصرات
nav-figures = الأرقام الرئيسية
nav-notes = ملاحظات المحرر
nav-repairs = التصويبات
nav-about = عن هذه الطبعة
crumbs = موقعك الحالي
previous = السابق
next = التالي
steps = السابق والتالي
home-page = الصفحة الأولى
rights = الحقوق والمصادر
annotations-licence = الشروح والملاحظات والفهارس: { $holder }، برخصة { $licence }.
annotations-licence-only = الشروح والملاحظات والفهارس متاحة برخصة { $licence }.
kind-and-year = { $kind }، { $year }
description = { $title }: صفحة من الطبعة المشروحة من «{ $report }»
table = جدول

## Chapter
contents = المحتويات
contents-of-report = محتويات التقرير
paragraphs-column = الفقرات
mentions-column = مرات الذكر
reading = القراءة
plain = النص وحده
annotated = مشروح
cue-term = مصطلح
cue-document = وثيقة
cue-country = بلد
cue-date = تاريخ
sections = الفروع
in-this-chapter = في هذا الفرع
events = الأحداث
countries = البلدان
terms = المصطلحات
editors-note = ملاحظة المحرر
note-sourced = { $date }. المصدر: { $source }
back-to-sign = العودة إلى علامة الحاشية { $label }
draft = مسودة
planned = مقرر

## Cards
card = التفاصيل
close = إغلاق
kind-term = مصطلح
kind-country = بلد أو منطقة
kind-place = مكان
kind-area = منطقة
kind-region = إقليم
kind-date = تاريخ
kind-document = وثيقة
kind-organisation = منظمة
kind-reference = إحالة
kind-article = مادة
kind-event = حدث
paragraphs-of = { $count } من أصل { $all } { $all ->
    [zero] فقرة
    [one] فقرة
    [two] فقرتين
    [few] فقرات
    [many] فقرة
   *[other] فقرة
 }
here = هنا:
card-count = { $count } من أصل { $all } { $all ->
    [zero] فقرة
    [one] فقرة
    [two] فقرتين
    [few] فقرات
    [many] فقرة
   *[other] فقرة
 }.
events-count = { $count ->
    [zero] لا أحداث مؤرخة
    [one] حدث مؤرخ واحد
    [two] حدثان مؤرخان
    [few] { $count } أحداث مؤرخة
    [many] { $count } حدثا مؤرخا
   *[other] { $count } حدث مؤرخ
 }

## Home
three-questions = ثلاثة أسئلة
question-country = بلد
question-word = كلمة
question-date = تاريخ
no-countries = لا يذكر التقرير أي بلد.
no-terms = ليس هناك مسرد بعد.
no-events = لا يؤرخ التقرير أي حدث.
ways-in = سبل الدخول
read-report = قراءة التقرير
way-report = { $paragraphs ->
    [zero] لا فقرات
    [one] فقرة واحدة
    [two] فقرتان
    [few] { $paragraphs } فقرات
    [many] { $paragraphs } فقرة
   *[other] { $paragraphs } فقرة
 } في { $sections ->
    [zero] أي فرع
    [one] فرع واحد
    [two] فرعين
    [few] { $sections } فروع
    [many] { $sections } فرعا
   *[other] { $sections } فرع
 }، كلمة كلمة
way-timeline = { $count ->
    [zero] لا أحداث مؤرخة
    [one] حدث مؤرخ واحد
    [two] حدثان مؤرخان
    [few] { $count } أحداث مؤرخة
    [many] { $count } حدثا مؤرخا
   *[other] { $count } حدث مؤرخ
 }{ $planned ->
    [zero] {""}
    [one] ، واحد منها كان لا يزال مقررا عند صدور التقرير
    [two] ، اثنان منها كانا لا يزالان مقررين عند صدور التقرير
    [few] ، { $planned } منها كانت لا تزال مقررة عند صدور التقرير
    [many] ، { $planned } منها كانت لا تزال مقررة عند صدور التقرير
   *[other] ، { $planned } منها كانت لا تزال مقررة عند صدور التقرير
 }
way-countries = { $count ->
    [zero] لا بلدان ولا مناطق
    [one] بلد واحد أو منطقة واحدة
    [two] بلدان أو منطقتان
    [few] { $count } بلدان ومناطق
    [many] { $count } بلدا ومنطقة
   *[other] { $count } بلد ومنطقة
 }، بالترتيب الأبجدي وحسب الأقاليم وعلى الخريطة
way-glossary = { $count ->
    [zero] لا مصطلحات بعد
    [one] مصطلح واحد مشروح، مع كل مواضع استعماله
    [two] مصطلحان مشروحان، مع كل مواضع استعمالهما
    [few] { $count } مصطلحات مشروحة، مع كل مواضع استعمالها
    [many] { $count } مصطلحا مشروحا، مع كل مواضع استعمالها
   *[other] { $count } مصطلح مشروح، مع كل مواضع استعمالها
 }
way-documents = { $count ->
    [zero] لا وثائق مستشهد بها
    [one] وثيقة واحدة يستشهد بها التقرير
    [two] وثيقتان يستشهد بهما التقرير
    [few] { $count } وثائق يستشهد بها التقرير
    [many] { $count } وثيقة يستشهد بها التقرير
   *[other] { $count } وثيقة يستشهد بها التقرير
 }
way-index = كل شيء في قائمة واحدة بالترتيب الأبجدي
way-whole = للطباعة وللقراءة بصوت عال
way-search = الفقرات والمصطلحات والبلدان والأحداث والوثائق
facts = الوثيقة
fact-symbol = الرمز
fact-distribution = التوزيع
fact-original = اللغة الأصلية
fact-session = الدورة
fact-agenda = جدول الأعمال
fact-job-number = رقم التسجيل
symbol-missing = غير وارد في المصدر المتلقى
how-to-cite = كيفية الاستشهاد
cite-note = أرقام الفقرات واحدة في جميع اللغات. استشهد بالوثيقة لا بهذا الموقع.
note-back = الملاحظة { $letter }، العودة إلى النص
note-link = المصدر
licence-text = الرخصة
colours = الألوان
colours-system = كما في النظام
colours-light = فاتحة
colours-dark = داكنة

## Timeline
no-month = الشهر غير مذكور
timeline-lead = { $count ->
    [zero] لا أحداث مؤرخة.
    [one] حدث مؤرخ واحد، معروض بالدقة التي يؤرخه بها التقرير لا أكثر.
    [two] حدثان مؤرخان، معروضان بالدقة التي يؤرخهما بها التقرير لا أكثر.
    [few] { $count } أحداث مؤرخة، كل منها معروض بالدقة التي يؤرخه بها التقرير لا أكثر.
    [many] { $count } حدثا مؤرخا، كل منها معروض بالدقة التي يؤرخه بها التقرير لا أكثر.
   *[other] { $count } حدث مؤرخ، كل منها معروض بالدقة التي يؤرخه بها التقرير لا أكثر.
 } { $planned ->
    [zero] وعند صدور التقرير في { $date } لم يكن أي منها لا يزال منتظرا.
    [one] وعند صدور التقرير في { $date } كان واحد منها لا يزال منتظرا.
    [two] وعند صدور التقرير في { $date } كان اثنان منها لا يزالان منتظرين.
    [few] وعند صدور التقرير في { $date } كانت { $planned } منها لا تزال منتظرة.
    [many] وعند صدور التقرير في { $date } كان { $planned } منها لا يزال منتظرا.
   *[other] وعند صدور التقرير في { $date } كان { $planned } منها لا يزال منتظرا.
 }
timeline-limits = يعرض التسلسل الزمني ما يؤرخه هذا التقرير، لا كل ما حدث.
timeline-drafts = { $count ->
    [zero] ليس بين الأحداث مسودات.
    [one] حدث واحد هو مسودة: استُخرج من جملته ولم يقرأه أي محرر.
    [two] حدثان هما مسودتان: استُخرجا من جملتيهما ولم يقرأهما أي محرر.
    [few] { $count } أحداث هي مسودات: استُخرجت من جملها ولم يقرأها أي محرر.
    [many] { $count } حدثا هي مسودات: استُخرجت من جملها ولم يقرأها أي محرر.
   *[other] { $count } حدث هي مسودات: استُخرجت من جملها ولم يقرأها أي محرر.
 }
part-past = أُنجز أو كان جاريا عند كتابة التقرير ({ $date })
part-planned = كان مقررا في ذلك التاريخ ({ $date }): لا يمكن للتقرير أن يقول إن كان قد حدث
filters = عوامل التصفية
filter-country = البلد
filter-theme = الموضوع
filter-status = الزمن
filter-all = الكل
filter-past = ماض في تاريخ التقرير
filter-planned = مقرر في تاريخ التقرير
filter-clear = عرض الكل
filter-name = الاسم
order = الترتيب
order-paragraph = حسب ترتيب التقرير
order-mentions = الأكثر ذكرا أولا
countries-shown = البلدان والمناطق المعروضة: { $n } من { $all }
events-shown = الأحداث المعروضة: { $n } من أصل { $all }

## Indexes
pages = صفحات هذا الفهرس
page-numbered = الصفحة { $number }
title-continued = { $title }، الصفحة { $number }
letters = الحروف
see = انظر
see-also = انظر أيضا
countries-title = البلدان والمناطق
countries-lead = { $count ->
    [zero] لا بلدان ولا مناطق مذكورة.
    [one] ذُكر بلد واحد أو منطقة واحدة أو مكان فيهما.
    [two] ذُكر بلدان أو منطقتان أو مكان فيهما.
    [few] ذُكرت { $count } بلدان ومناطق أو أماكن فيها.
    [many] ذُكر { $count } بلدا ومنطقة أو أماكن فيها.
   *[other] ذُكر { $count } بلد ومنطقة أو أماكن فيها.
 } وتلي كل اسم فقراته ثم عدد مرات ذكره.
in-the-report = (في التقرير: { $name })
only-place = كمكان لاجتماع أو مناسبة فقط
a-to-z = بالترتيب الأبجدي
by-region = حسب الأقاليم
regions-named = الأقاليم المذكورة
map = الخريطة
map-caption = النقطة: يذكر التقرير البلد. الحلقة: لا يذكر إلا مكان اجتماع أو مناسبة فيه.
country-lead = { $count ->
    [zero] لا ذكر
    [one] ذُكر مرة واحدة
    [two] ذُكر مرتين
    [few] ذُكر { $count } مرات
    [many] ذُكر { $count } مرة
   *[other] ذُكر { $count } مرة
 }: { $places }.
region-lead = { $count ->
    [zero] لا ذكر للإقليم ككل.
    [one] ذُكر الإقليم ككل مرة واحدة.
    [two] ذُكر الإقليم ككل مرتين.
    [few] ذُكر الإقليم ككل { $count } مرات.
    [many] ذُكر الإقليم ككل { $count } مرة.
   *[other] ذُكر الإقليم ككل { $count } مرة.
 }
country-named = مذكور بالاسم
country-by-place = مكان اجتماع أو مناسبة
country-no-events = لا يؤرخ التقرير أي حدث يتصل بهذا البلد.
country-facts = بيانات
fact-formal = الاسم الرسمي
fact-region = الإقليم
fact-codes = الرموز
fact-printed = في التقرير
fact-organs = الهيئات المذكورة
times = { $count ->
    [zero] ولا مرة
    [one] مرة واحدة
    [two] مرتان
    [few] { $count } مرات
    [many] { $count } مرة
   *[other] { $count } مرة
 }
glossary-lead = مفاهيم هذا التقرير ومصطلحاته، مشروحة بكلماتنا البسيطة. ويدل العدد على عدد المواضع التي استُعمل فيها المصطلح.
status-defined = معرّف في: { $instrument }
status-used = مستعمل دون تعريف في: { $instrument }
status-not = غير وارد في: { $instrument }
also-called = أيضا
where-used = مواضع استعماله في التقرير
not-used = غير مستعمل في هذا التقرير
own-page = في صفحة مستقلة
all-uses = جميع الاستعمالات: { $count }
articles-cited = مواد يستشهد بها التقرير
articles-related = مواد ذات صلة من خلال مفهوم (قراءتنا نحن)
articles-related-note = لا يستشهد التقرير بهذه المواد في هذه المواضع. وهي تتصل بمفاهيم يستعملها.
no-articles-cited = لا يستشهد التقرير بأي مادة.
no-articles-related = ليس لأي مفهوم في المسرد مادة.
documents-title = الوثائق المستشهد بها
documents-lead = { $count ->
    [zero] لا وثائق.
    [one] وثيقة واحدة، مع الفقرات التي تستشهد بها.
    [two] وثيقتان، مع الفقرات التي تستشهد بهما.
    [few] { $count } وثائق، مع الفقرات التي تستشهد بها.
    [many] { $count } وثيقة، مع الفقرات التي تستشهد بها.
   *[other] { $count } وثيقة، مع الفقرات التي تستشهد بها.
 }
no-documents = لا يستشهد التقرير بأي وثيقة.
document-link = النص
document-link-named = نص { $title }
documents-treaty = المعاهدات
documents-resolution = القرارات والمقررات
documents-report = التقارير
documents-publication = المنشورات
documents-other = وثائق أخرى
organisations-lead = { $count ->
    [zero] لا منظمات.
    [one] منظمة أو هيئة واحدة، مع فقراتها.
    [two] منظمتان أو هيئتان، مع فقراتهما.
    [few] { $count } منظمات وهيئات وعمليات، مع فقراتها.
    [many] { $count } منظمة وهيئة وعملية، مع فقراتها.
   *[other] { $count } منظمة وهيئة وعملية، مع فقراتها.
 }
no-organisations = لا يذكر التقرير أي منظمة.
organisations-united-nations = الأمم المتحدة
organisations-intergovernmental = المنظمات الحكومية الدولية
organisations-state-organ = أجهزة الدول
organisations-non-governmental = المنظمات غير الحكومية
organisations-process = العمليات والمجموعات
organisations-other = غيرها
no-abbreviations = لا يستعمل التقرير أي مختصر مدرج في القائمة.
figures-lead = الأرقام كما يوردها التقرير وبكلماته.
no-figures = لم يُختر أي رقم رئيسي بعد.
az-title = الفهرس الأبجدي
az-lead = البلدان والمفاهيم والوثائق والمنظمات والمواضيع في قائمة واحدة. تقود الأرقام إلى الفقرات؛ والمواضع الرئيسية مطبوعة بحرف سميك.
az-empty = ليس هناك ما يُدرج بعد.

## Other pages
search-without = يحتاج البحث إلى JavaScript. ومن دونه تقود هذه الصفحات إلى كل فقرة:
search-whole = التقرير كله في صفحة واحدة: استعمل البحث داخل الصفحة في متصفحك
whole-title = التقرير كله
notes-lead = تذكر الملاحظات ما يبينه مصدر مستشهد به. وهي ليست جزءا من التقرير.
no-notes = ليست هناك ملاحظات للمحرر بعد.
proof = قورن نص هذا الموقع كلمة كلمة (عدد الكلمات: { $words }) بالنص المحوَّل المتلقى ({ $source })، لا بالوثيقة الصادرة. { $repairs ->
    [zero] وليس هناك أي فرق.
    [one] والفرق الوحيد مدرج كتصويب.
    [two] والفرقان كلاهما مدرجان كتصويبين.
    [few] والفروق كلها، وعددها { $repairs }، مدرجة كتصويبات.
    [many] والفروق كلها، وعددها { $repairs }، مدرجة كتصويبات.
   *[other] والفروق كلها، وعددها { $repairs }، مدرجة كتصويبات.
 }
proof-departs = قورن نص هذا الموقع بالنص المحوَّل المتلقى ({ $source }) وهو يختلف عنه في { $count ->
    [zero] أي موضع
    [one] موضع واحد غير مدرج
    [two] موضعين غير مدرجين
    [few] { $count } مواضع غير مدرجة
    [many] { $count } موضعا غير مدرج
   *[other] { $count } موضع غير مدرج
 } بين التصويبات المدرجة وعددها { $repairs }.
proof-none = لم يقارَن نص هذا الموقع بنص متلقى.
repairs-spelling = الإملاء
repairs-masthead = صفحة العنوان
repairs-joined = فقرات موصولة
repairs-heading-level = مستويات العناوين
repairs-list-mark = علامات القوائم
repairs-escape = علامات الإلغاء
repairs-furniture = رؤوس الصفحات وذيولها
repair-line = السطر
repair-source = في النص المتلقى
repair-here = هنا
repair-place = الموضع
repair-nothing = لا شيء
repair-left-out = محذوف
repair-no-place = بين الفقرات
no-repairs = النص معروض كما ورد؛ وليس هناك أي تصويب.
about-compared = ما قورن
about-repairs = جميع التصويبات
about-made = كيف أُعد هذا الموقع
about-tool = أُعد ببرنامج Rapporteur من ملفات نصية. وكلمات التقرير محفوظة بمعزل عن كل ما يقال عنها؛ وتشير الشروح إلى فقرة واقتباس.
about-privacy = لا ملفات ارتباط ولا إحصاءات ولا طلبات: لا يُرسل شيء إلى أي مكان، ولا يُحفظ ما تبحث عنه أو تقرؤه. ويبقى اختيار الألوان وعرض النص وحده أو مشروحا في متصفحك.
not-found = الصفحة غير موجودة
not-found-lead = لا شيء في هذا العنوان. ويمكن المتابعة من هذه الصفحات:
moved = نُقل إلى: { $title }
moved-title = { $title } (نُقل من { $address })

## Scripts
copied-link = نُسخت وصلة { $locator }
copied-locator = نُسخ «{ $locator }»
search-label = البحث في التقرير
search-hint = كلمات أو «عبارة بين علامتي اقتباس» أو رمز أو رقم فقرة.
search-shortcut = المفتاح / يفتح البحث
search-loading = جار التحميل…
search-failed = تعذر تحميل البحث. ويدرج الفهرس كل شيء بالترتيب الأبجدي.
search-count = النتائج: { $n }
search-none = لم يُعثر على شيء عن «{ $words }».
search-more = عرض كل النتائج ({ $n })
absent-country = لا يرد في هذا التقرير ذكر: { $name }.
absent-other = لا يستعمل التقرير «{ $name }».
absent-instead = بل يقول:
group-paragraph = الفقرات
group-heading = الفروع
group-term = المصطلحات
group-country = البلدان والمناطق
group-event = الأحداث
group-document = الوثائق
group-organisation = المنظمات
group-note = ملاحظات المحرر

## Drawings
timeline-drawing = { $count ->
    [zero] لا أحداث
    [one] عرض لحدث واحد في الزمن
    [two] عرض لحدثين في الزمن
    [few] عرض لأحداث عددها { $count } في الزمن
    [many] عرض لأحداث عددها { $count } في الزمن
   *[other] عرض لأحداث عددها { $count } في الزمن
 }؛ وتقول القائمة أدناه الشيء نفسه.
event-mark = { $date }: { $title }
report-issued = صدر التقرير في { $date }
lane-day = باليوم
lane-month = بالشهر
lane-season = جزء من السنة
lane-year = بالسنة
lane-open = بلا نهاية
lane-count = { $count ->
    [zero] لا أحداث
    [one] حدث واحد
    [two] حدثان
    [few] { $count } أحداث
    [many] { $count } حدثا
   *[other] { $count } حدث
 }

## Citing a paragraph, and what search engines show
cite = الاستشهاد
cite-named = الاستشهاد:
cite-paragraph = الاستشهاد بالفقرة { $number }
cite-format = الصيغة
cite-plain = نص عادي
cite-copy = نسخ
cite-one = فقرة
cite-whole = التقرير كله
cite-formats = وكذلك بصيغ BibTeX وRIS وCSL-JSON
copied-citation = نُسخ الاستشهاد
read-at = قُرئ في
description-place = { $place }: { $text }
description-country = ما يقوله التقرير عن { $name }: { $places }. { $report }

## للاصطحاب
take-along = للاصطحاب
take-along-none = ليس في هذه الطبعة ما يمكن اصطحابه.
take-along-hosted = من خادوم على الشبكة، يمكن لمتصفح يشغّل البرامج النصية أن يحفظ هذا الموقع للقراءة دون اتصال.
take-one-file = ملف واحد للهواتف
take-one-file-note = يُفتح دون شبكة
take-epub = EPUB
take-epub-note = لقارئات الكتب الإلكترونية
take-zip = الموقع كله في ملف zip
take-zip-note = للحواسيب: فُكَّ ضغطه ثم افتح index.html
size-kb = { $count } ك.ب
size-mb = { $whole },{ $tenth } م.ب
offline-keep = حفظ للقراءة دون اتصال
offline-note = { $size } على هذا الجهاز؛ وبعد ذلك تُفتح كل الصفحات دون شبكة.
offline-busy = يجري حفظ الموقع: { $size }.
offline-kept = محفوظ على هذا الجهاز: تُفتح كل الصفحات دون شبكة.
offline-remove = إزالته
offline-removed = أُزيل من هذا الجهاز.
offline-failed = تعذّر حفظ الموقع، ولم يُخزَّن منه شيء.
offline-again = إعادة المحاولة

## الكتاب والملف الواحد
places-more = و{ $count } غيرها
places-more-of = و{ $count } غيرها، { $subject }
one-file = التقرير في ملف واحد
book-cover = الغلاف
book-cover-alt = الغلاف: { $title }. { $edition }
book-title-page = صفحة العنوان
book-landmarks = المعالم
book-paragraphs = الفقرات حسب أرقامها
book-accessibility = في النص عناوين وفقرات مرقمة وحواش موصولة وفهرس؛ وللصور نص بديل؛ ولا شيء يتحرك أو يصدر صوتا. فحصته برامج؛ ولم يجربه بعد أي شخص بقارئ شاشة.
book-numbers = الأرقام التي يمكن لنظام القراءة أن ينتقل إليها هي أرقام فقرات التقرير، لا أرقام صفحات مطبوعة.
