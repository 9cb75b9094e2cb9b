# Все слова интерфейса на русском языке. НЕ ПРОВЕРЕНО (not reviewed): перевод не вычитан носителем языка.

## Punctuation
comma = { ", " }
semicolon = { "; " }
colon = { ": " }
bracketed = ({ $text })

## Locators
para = п. { $numbers }
paras = пп. { $numbers }
section = разд. { $label }
footnote = сноска { $label }
annex = приложение
annex-labelled = приложение { $label }
appendix = добавление
appendix-labelled = добавление { $label }
article = ст. { $number }{ $part }
place-in = { $outer }, { $inner }
range = { $first }–{ $last }
range-plain = { $first }-{ $last }
list-comma = { ", " }
list-last = { " и " }
list-groups = { "; " }
locator-label = { $locator }, { $subject }
title-page = титульный лист
paragraph-named = Пункт { $number }
footnote-named = Сноска { $label }
note-named = Примечание редактора { $letter }
throughout = во всём докладе

## Dates
month-1 = { $form ->
    [of] января
   *[alone] январь
 }
month-2 = { $form ->
    [of] февраля
   *[alone] февраль
 }
month-3 = { $form ->
    [of] марта
   *[alone] март
 }
month-4 = { $form ->
    [of] апреля
   *[alone] апрель
 }
month-5 = { $form ->
    [of] мая
   *[alone] май
 }
month-6 = { $form ->
    [of] июня
   *[alone] июнь
 }
month-7 = { $form ->
    [of] июля
   *[alone] июль
 }
month-8 = { $form ->
    [of] августа
   *[alone] август
 }
month-9 = { $form ->
    [of] сентября
   *[alone] сентябрь
 }
month-10 = { $form ->
    [of] октября
   *[alone] октябрь
 }
month-11 = { $form ->
    [of] ноября
   *[alone] ноябрь
 }
month-12 = { $form ->
    [of] декабря
   *[alone] декабрь
 }
month-initials = Я Ф М А М И И А С О Н Д
day-of-month = { $day }
date-day = { $day } { $month } { $year } года
date-day-month = { $day } { $month }
date-month = { $month } { $year } года
date-year = { $year } { $form ->
    [of] года
   *[alone] год
 }
date-part-21 = { $form ->
    [of] весны
   *[alone] весна
 } { $year } года
date-part-22 = { $form ->
    [of] лета
   *[alone] лето
 } { $year } года
date-part-23 = { $form ->
    [of] осени
   *[alone] осень
 } { $year } года
date-part-24 = { $form ->
    [of] зимы
   *[alone] зима
 } { $year } года
date-part-33 = { $form ->
    [of] первого квартала
   *[alone] первый квартал
 } { $year } года
date-part-34 = { $form ->
    [of] второго квартала
   *[alone] второй квартал
 } { $year } года
date-part-35 = { $form ->
    [of] третьего квартала
   *[alone] третий квартал
 } { $year } года
date-part-36 = { $form ->
    [of] четвёртого квартала
   *[alone] четвёртый квартал
 } { $year } года
date-part-40 = { $form ->
    [of] первой половины
   *[alone] первая половина
 } { $year } года
date-part-41 = { $form ->
    [of] второй половины
   *[alone] вторая половина
 } { $year } года
date-days = { $first }–{ $last } { $month } { $year } года
days-within = { $first }–{ $last }
date-days-months = { $first } { $month } – { $last } { $last-month } { $year } года
date-months = { $month } – { $last-month } { $year } года
date-years = { $first }–{ $last } годы
date-interval = { $first } – { $last }
# Перед «второго» и «второй» стоит «со».
date-since = { $number ->
    [2] со
    [34] со
    [41] со
   *[other] с
 } { $date }
date-until = до { $date }
date-about = около { $date }
date-yearly = { $date }, ежегодно начиная с { $year } года

## The frame
skip = Перейти к тексту
nav = Основная навигация
nav-more = Все страницы
nav-report = Доклад
nav-timeline = Хронология
nav-countries = Страны
nav-glossary = Глоссарий
nav-documents = Документы
nav-index = Указатель
nav-search = Поиск
nav-whole = Весь доклад на одной странице
nav-articles = Статьи
nav-organisations = Организации
nav-abbreviations = Сокращения
nav-figures = Основные цифры
nav-notes = Примечания редактора
nav-repairs = Исправления
nav-about = Об этом издании
crumbs = Вы находитесь здесь
previous = Назад
next = Далее
steps = Назад и далее
home-page = Главная страница
rights = Права и источники
annotations-licence = Аннотации, примечания и указатели: { $holder }, лицензия { $licence }.
annotations-licence-only = Аннотации, примечания и указатели доступны на условиях лицензии { $licence }.
kind-and-year = { $kind }, { $year }
description = { $title }: страница аннотированного издания «{ $report }»
table = Таблица

## Chapter
contents = Содержание
contents-of-report = Содержание доклада
paragraphs-column = Пункты
mentions-column = Упоминания
reading = Вид текста
plain = Без помет
annotated = С пометами
cue-term = термин
cue-document = документ
cue-country = страна
cue-date = дата
sections = Разделы
in-this-chapter = В этом разделе
events = События
countries = Страны
terms = Термины
editors-note = Примечание редактора
note-sourced = { $date }. Источник: { $source }
back-to-sign = Назад к знаку сноски { $label }
draft = черновик
planned = запланировано

## Cards
card = Подробности
close = Закрыть
kind-term = Термин
kind-country = Страна или район
kind-place = Место
kind-area = Район
kind-region = Регион
kind-date = Дата
kind-document = Документ
kind-organisation = Организация
kind-reference = Перекрёстная ссылка
kind-article = Статья
kind-event = Событие
paragraphs-of = { $count } из { $all } { $all ->
    [one] пункта
    [few] пунктов
    [many] пунктов
   *[other] пунктов
 }
here = Здесь:
card-count = { $count } из { $all } { $all ->
    [one] пункта
    [few] пунктов
    [many] пунктов
   *[other] пунктов
 }.
events-count = { $count } { $count ->
    [one] датированное событие
    [few] датированных события
    [many] датированных событий
   *[other] датированного события
 }

## Home
three-questions = Три вопроса
question-country = Страна
question-word = Слово
question-date = Дата
no-countries = В докладе не названа ни одна страна.
no-terms = Глоссария пока нет.
no-events = В докладе нет датированных событий.
ways-in = С чего начать
read-report = Читать доклад
way-report = { $paragraphs } { $paragraphs ->
    [one] пункт
    [few] пункта
    [many] пунктов
   *[other] пункта
 } в { $sections } { $sections ->
    [one] разделе
    [few] разделах
    [many] разделах
   *[other] раздела
 }, слово в слово
way-timeline = { $count ->
    [0] Нет датированных событий
    [one] { $count } датированное событие
    [few] { $count } датированных события
    [many] { $count } датированных событий
   *[other] { $count } датированного события
 }{ $planned ->
    [0] {""}
    [one] , из них { $planned } ещё предстояло, когда вышел доклад
    [few] , из них { $planned } ещё предстояли, когда вышел доклад
    [many] , из них { $planned } ещё предстояли, когда вышел доклад
   *[other] , из них { $planned } ещё предстояли, когда вышел доклад
 }
way-countries = { $count ->
    [0] Ни одной страны и ни одного района
    [one] { $count } страна или район
    [few] { $count } страны и района
    [many] { $count } стран и районов
   *[other] { $count } страны и района
 }, по алфавиту, по регионам и на карте
way-glossary = { $count ->
    [0] Терминов пока нет
    [one] { $count } термин с пояснением и всеми употреблениями
    [few] { $count } термина с пояснениями и всеми употреблениями
    [many] { $count } терминов с пояснениями и всеми употреблениями
   *[other] { $count } термина с пояснениями и всеми употреблениями
 }
way-documents = { $count ->
    [0] Документы в докладе не цитируются
    [one] { $count } документ, на который ссылается доклад
    [few] { $count } документа, на которые ссылается доклад
    [many] { $count } документов, на которые ссылается доклад
   *[other] { $count } документа, на которые ссылается доклад
 }
way-index = Всё в одном списке по алфавиту
way-whole = Для печати и чтения вслух
way-search = Пункты, термины, страны, события и документы
facts = Документ
fact-symbol = Условное обозначение
fact-distribution = Распространение
fact-original = Язык оригинала
fact-session = Сессия
fact-agenda = Повестка дня
fact-job-number = Регистрационный номер
symbol-missing = в полученном источнике не указано
how-to-cite = Как цитировать
cite-note = Номера пунктов одинаковы на всех языках. Ссылайтесь на документ, а не на этот сайт.
note-back = Примечание { $letter }, назад к тексту
note-link = Источник
licence-text = Лицензия
colours = Цвета
colours-system = как в системе
colours-light = светлые
colours-dark = тёмные

## Timeline
no-month = Месяц не указан
timeline-lead = { $count } { $count ->
    [one] датированное событие
    [few] датированных события
    [many] датированных событий
   *[other] датированного события
 } с той точностью, с какой они датированы в докладе, и не более. { $planned ->
    [0] Когда доклад вышел { $date }, ни одно из них уже не было впереди.
    [one] Когда доклад вышел { $date }, { $planned } из них ещё предстояло.
    [few] Когда доклад вышел { $date }, { $planned } из них ещё предстояли.
    [many] Когда доклад вышел { $date }, { $planned } из них ещё предстояли.
   *[other] Когда доклад вышел { $date }, { $planned } из них ещё предстояли.
 }
timeline-limits = Хронология показывает то, что датировано в этом докладе, а не всё, что произошло.
timeline-drafts = { $count ->
    [one] { $count } событие является черновиком: оно взято из предложения, и редактор его не читал.
    [few] { $count } события являются черновиками: они взяты из предложений, и редактор их не читал.
    [many] { $count } событий являются черновиками: они взяты из предложений, и редактор их не читал.
   *[other] { $count } события являются черновиками: они взяты из предложений, и редактор их не читал.
 }
part-past = Завершено или осуществлялось, когда составлялся доклад ({ $date })
part-planned = Запланировано на эту дату ({ $date }): из доклада нельзя узнать, состоялось ли это
filters = Фильтры
filter-country = Страна
filter-theme = Тема
filter-status = Время
filter-all = все
filter-past = прошедшее на дату доклада
filter-planned = запланированное на дату доклада
filter-clear = Показать всё
filter-name = Название
order = Порядок
order-paragraph = В порядке доклада
order-mentions = Сначала чаще упоминаемые
countries-shown = Показано стран и районов: { $n } из { $all }
events-shown = Показано событий: { $n } из { $all }

## Indexes
pages = Страницы этого указателя
page-numbered = Страница { $number }
title-continued = { $title }, страница { $number }
letters = Буквы
see = см.
see-also = См. также
countries-title = Страны и районы
countries-lead = { $count ->
    [one] Названа { $count } страна или район либо место в них.
    [few] Названы { $count } страны и района либо места в них.
    [many] Названо { $count } стран и районов либо места в них.
   *[other] Названо { $count } страны и района либо места в них.
 } После названия указаны пункты и в конце число упоминаний.
in-the-report = (в докладе: { $name })
only-place = только как место совещания или мероприятия
a-to-z = По алфавиту
by-region = По регионам
regions-named = Названные регионы
map = Карта
map-caption = Точка: страна названа в докладе. Кольцо: названо только место совещания или мероприятия в ней.
country-lead = { $count } { $count ->
    [one] упоминание
    [few] упоминания
    [many] упоминаний
   *[other] упоминания
 }: { $places }.
region-lead = { $count } { $count ->
    [one] упоминание
    [few] упоминания
    [many] упоминаний
   *[other] упоминания
 } региона в целом.
country-named = Страна названа
country-by-place = Место совещания или мероприятия
country-no-events = В докладе нет датированных событий, связанных с этой страной.
country-facts = Сведения
fact-formal = Полное название
fact-region = Регион
fact-codes = Коды
fact-printed = В докладе
fact-organs = Названные органы
times = { $count } { $count ->
    [one] раз
    [few] раза
    [many] раз
   *[other] раза
 }
glossary-lead = Понятия и специальные термины этого доклада, объяснённые нами простыми словами. Число показывает, в скольких местах употреблён термин.
status-defined = Определение дано: { $instrument }
status-used = Употребляется, но не определено: { $instrument }
status-not = Не употребляется: { $instrument }
also-called = Также
where-used = Где употребляется в докладе
not-used = В этом докладе не употребляется
own-page = На отдельной странице
all-uses = Все случаи употребления: { $count }
articles-cited = Процитированы в докладе
articles-related = Связаны через понятие (наше толкование)
articles-related-note = В этих местах доклад на данные статьи не ссылается. Они относятся к понятиям, которые в нём употреблены.
no-articles-cited = Доклад не ссылается ни на одну статью.
no-articles-related = Ни одно понятие глоссария не связано со статьёй.
documents-title = Процитированные документы
documents-lead = { $count ->
    [one] { $count } документ и пункты, в которых он процитирован.
    [few] { $count } документа и пункты, в которых они процитированы.
    [many] { $count } документов и пункты, в которых они процитированы.
   *[other] { $count } документа и пункты, в которых они процитированы.
 }
no-documents = В докладе не процитирован ни один документ.
document-link = текст
document-link-named = Текст: { $title }
documents-treaty = Договоры
documents-resolution = Резолюции и решения
documents-report = Доклады
documents-publication = Публикации
documents-other = Прочие документы
organisations-lead = { $count ->
    [one] { $count } организация или орган и соответствующие пункты.
    [few] { $count } организации, органа и процесса и соответствующие пункты.
    [many] { $count } организаций, органов и процессов и соответствующие пункты.
   *[other] { $count } организации, органа и процесса и соответствующие пункты.
 }
no-organisations = В докладе не названа ни одна организация.
organisations-united-nations = Организация Объединённых Наций
organisations-intergovernmental = Межправительственные организации
organisations-state-organ = Органы государств
organisations-non-governmental = Неправительственные организации
organisations-process = Процессы и группы
organisations-other = Прочие
no-abbreviations = В докладе нет сокращений, включённых в список.
figures-lead = Цифры так, как они приведены в докладе, и его словами.
no-figures = Основные цифры пока не выбраны.
az-title = Алфавитный указатель
az-lead = Страны, понятия, документы, организации и темы в одном списке. Номера ведут к пунктам; основные места выделены жирным шрифтом.
az-empty = Пока перечислять нечего.

## Other pages
search-without = Для поиска нужен JavaScript. Без него к любому пункту ведут эти страницы:
search-whole = Весь доклад на одной странице: воспользуйтесь поиском по странице в браузере
whole-title = Весь доклад
notes-lead = В примечаниях сказано то, что следует из указанного источника. Они не являются частью доклада.
no-notes = Примечаний редактора пока нет.
proof = Текст этого сайта сличён слово в слово (слов: { $words }) с полученным преобразованным текстом ({ $source }), а не с изданным документом. { $repairs ->
    [0] Различий нет.
    [one] В списке исправлений перечислено { $repairs } различие.
    [few] В списке исправлений перечислены все { $repairs } различия.
    [many] В списке исправлений перечислены все { $repairs } различий.
   *[other] В списке исправлений перечислены все различия: { $repairs }.
 }
proof-departs = Текст этого сайта сличён с полученным преобразованным текстом ({ $source }) и отличается от него в { $count ->
    [one] { $count } месте, не указанном
    [few] { $count } местах, не указанных
    [many] { $count } местах, не указанных
   *[other] { $count } места, не указанных
 } в списке исправлений (исправлений: { $repairs }).
proof-none = Текст этого сайта не сличался с полученным текстом.
repairs-spelling = Правописание
repairs-masthead = Титульный лист
repairs-joined = Соединённые абзацы
repairs-heading-level = Уровни заголовков
repairs-list-mark = Знаки списков
repairs-escape = Экранированные знаки
repairs-furniture = Колонтитулы и номера страниц
repair-line = Строка
repair-source = В полученном тексте
repair-here = Здесь
repair-place = Место
repair-nothing = ничего
repair-left-out = опущено
repair-no-place = между пунктами
no-repairs = Текст показан в том виде, в каком он получен; исправлений нет.
about-compared = Что было сличено
about-repairs = Все исправления
about-made = Как сделан этот сайт
about-tool = Сделано программой Rapporteur из текстовых файлов. Слова доклада хранятся отдельно от всего, что о них сказано; аннотации указывают на пункт и цитату.
about-privacy = Никаких куки, статистики и запросов: ничто никуда не отправляется, а то, что вы ищете или читаете, не сохраняется. Выбор цветов и вида текста остаётся в вашем браузере.
not-found = Страница не найдена
not-found-lead = По этому адресу ничего нет. Продолжить можно отсюда:
moved = Перемещено: { $title }
moved-title = { $title } (перемещено с { $address })

## Scripts
copied-link = Скопирована ссылка: { $locator }
copied-locator = Скопировано: «{ $locator }»
search-label = Поиск по докладу
search-hint = Слова, «фраза в кавычках», условное обозначение или номер пункта.
search-shortcut = Клавиша / открывает поиск
search-loading = Загрузка…
search-failed = Не удалось загрузить поиск. В указателе всё перечислено по алфавиту.
search-count = Найдено: { $n }
search-none = По запросу «{ $words }» ничего не найдено.
search-more = Показать все: { $n }
absent-country = В этом докладе не упоминается: { $name }.
absent-other = В докладе не употребляется «{ $name }».
absent-instead = В нём сказано:
group-paragraph = Пункты
group-heading = Разделы
group-term = Термины
group-country = Страны и районы
group-event = События
group-document = Документы
group-organisation = Организации
group-note = Примечания редактора

## Drawings
timeline-drawing = Обзор во времени: { $count } { $count ->
    [one] событие
    [few] события
    [many] событий
   *[other] события
 }; в списке ниже указано то же самое.
event-mark = { $date }: { $title }
report-issued = Доклад издан { $date }
lane-day = До дня
lane-month = До месяца
lane-season = Часть года
lane-year = До года
lane-open = Без конца
lane-count = { $count ->
    [0] нет событий
    [one] { $count } событие
    [few] { $count } события
    [many] { $count } событий
   *[other] { $count } события
 }

## Citing a paragraph, and what search engines show
cite = Цитировать
cite-named = Цитировать:
cite-paragraph = Цитировать пункт { $number }
cite-format = Формат
cite-plain = Простой текст
cite-copy = Копировать
cite-one = Пункт
cite-whole = Весь доклад
cite-formats = Также в форматах BibTeX, RIS и CSL-JSON
copied-citation = Ссылка скопирована
read-at = Прочитано по адресу
description-place = { $place }: { $text }
description-country = Что сказано в докладе о стране или районе «{ $name }»: { $places }. { $report }

## С собой
take-along = Взять с собой
take-along-none = В этом издании нечего взять с собой.
take-along-hosted = С веб-сервера браузер, выполняющий скрипты, может сохранить этот сайт для чтения без сети.
take-one-file = Один файл для телефонов
take-one-file-note = открывается без сети
take-epub = EPUB
take-epub-note = для электронных книг
take-zip = Весь сайт в архиве zip
take-zip-note = для компьютеров: распакуйте и откройте index.html
size-kb = { $count } КБ
size-mb = { $whole },{ $tenth } МБ
offline-keep = Сохранить для чтения без сети
offline-note = { $size } на этом устройстве; после этого все страницы открываются без сети.
offline-busy = Сайт сохраняется: { $size }.
offline-kept = Сохранено на этом устройстве: все страницы открываются без сети.
offline-remove = Удалить
offline-removed = Удалено с этого устройства.
offline-failed = Сайт не удалось сохранить; ничего из него не записано.
offline-again = Повторить

## Книга и один файл
places-more = ещё { $count }
places-more-of = ещё { $count }, { $subject }
one-file = доклад в одном файле
book-cover = Обложка
book-cover-alt = Обложка: { $title }. { $edition }
book-title-page = Титульный лист
book-landmarks = Ориентиры
book-paragraphs = Пункты по номерам
book-accessibility = В тексте есть заголовки, нумерованные пункты, связанные сноски и указатель; у изображений есть замещающий текст; ничто не движется и не звучит. Он проверен программами; ни один человек ещё не опробовал его с программой экранного доступа.
book-numbers = Номера, к которым может перейти читающая система, — это номера пунктов доклада, а не печатных страниц.
