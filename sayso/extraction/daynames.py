"""Names of months, weekdays and near days in the languages that the rules read, each with its number or distance."""

from typing import Final

_MONTHS: Final = (
    "January Jan janvier janv enero ene januar januar janeiro ocak января січня يناير ژانویه",
    "February Feb février févr febrero feb februar fevereiro şubat февраля лютого فبراير فوریه",
    "March Mar mars marzo märz março mart марта березня مارس",
    "April Apr avril avr abril april nisan апреля квітня أبريل ابريل آوریل آپریل",
    "May mai mayo maio mayıs мая травня مايو مه می",
    "June Jun juin junio juni junho haziran июня червня يونيو ژوئن جون",
    "July Jul juillet juil julio juli julho temmuz июля липня يوليو ژوئیه جولای",
    "August Aug août agosto august ağustos августа серпня أغسطس اوت آگست",
    "September Sept Sep septembre septiembre setembro eylül сентября вересня سبتمبر سپتامبر",
    "October Oct octobre octubre oktober outubro ekim октября жовтня أكتوبر اکتبر",
    "November Nov novembre noviembre novembro kasım ноября листопада نوفمبر نوامبر",
    "December Dec décembre diciembre dezember dezembro aralık декабря грудня ديسمبر دسامبر",
)
_WEEKDAYS: Final = (
    "Monday lundi lunes montag segunda-feira понедельник понеділок الاثنين الإثنين دوشنبه",
    "Tuesday mardi martes dienstag terça-feira вторник вівторок الثلاثاء سه‌شنبه سه-شنبه",
    "Wednesday mercredi miércoles mittwoch quarta-feira среда среду середа середу الأربعاء الاربعاء چهارشنبه",
    "Thursday jeudi jueves donnerstag quinta-feira четверг четвер الخميس پنج‌شنبه پنجشنبه",
    "Friday vendredi viernes freitag sexta-feira пятница пятницу п'ятниця п’ятниця п'ятницю п’ятницю الجمعة جمعه",
    "Saturday samedi sábado samstag суббота субботу субота суботу السبت شنبه",
    "Sunday dimanche domingo sonntag воскресенье неділя неділю الأحد یک‌شنبه یکشنبه",
)
_NEAR: Final = {
    2: "the day before yesterday|avant-hier|anteayer|anteontem|vorgestern|позавчера|позавчора|أول أمس|پریروز",
    1: "yesterday|last night|hier|ayer|anoche|ontem|gestern|вчера|вчора|учора|أمس|دیروز|دیشب|dün",
    0: "today|tonight|overnight|this morning|this afternoon|this evening|earlier in the day|hours earlier|aujourd'hui|"
    "aujourd’hui|hoy|esta mañana|hoje|heute|сегодня|сьогодні|اليوم|امروز|bugün",
    -1: "tomorrow|demain|amanhã|завтра|غدا|غداً|فردا|yarın",
}


def _numbered(rows: tuple[str, ...], first: int) -> dict[str, int]:
    return {
        name.casefold().replace("سه-", "سه "): number
        for number, names in enumerate(rows, start=first)
        for name in names.split()
    }


MONTHS: Final = _numbered(_MONTHS, 1)
"""Number of a month by its name in lower case."""
WEEKDAYS: Final = _numbered(_WEEKDAYS, 0)
"""Number of a weekday (Monday is 0) by its name in lower case."""
NEAR: Final = {word: distance for distance, words in _NEAR.items() for word in words.split("|")}
"""How many days before the anchor a word points."""
FEASTS: Final = {
    name: day
    for names, day in (
        ("new year's eve", (12, 31)),
        ("new year's day", (1, 1)),
        ("christmas eve", (12, 24)),
        ("christmas day", (12, 25)),
        ("boxing day", (12, 26)),
        ("may day", (5, 1)),
    )
    for name in (*names.split("|"), *(each.replace("'", "’") for each in names.split("|") if "'" in each))
}
"""Month and day of feasts that fall on the same day every year."""
NUMBERS: Final = {
    name: number
    for number, names in enumerate(
        "a|an|one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(), 1
    )
    for name in names.split("|")
}
"""Small numbers as words, with the articles that stand for one."""
