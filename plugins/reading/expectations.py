"""What is expected where a model refused something, and what to do instead.

Two tables of sentences: by pydantic's type of fault, and by the subject of our own (`Unreadable`).
A rule of the model that a file can break has its sentences here; a test holds it.
"""

from plugins.languages import NOTHING, say
from plugins.neighbourhood.hours import EXAMPLE

_FOR_EXAMPLE = say("Scrivi per esempio «{example}»", example=EXAMPLE)
_YES_OR_NO = (say("Ci vuole sì o no"), say("Scrivi «yes» oppure «no»"))
_WHOLE_NUMBER = (say("Ci vuole un numero intero"), say("Scrivi solo cifre"))
SOMETHING_ELSE = (
    say("Qui ci vuole un altro valore"),
    say("Guarda come è scritto in una pagina che funziona"),
)
EXPECTED = {
    "bool_type": _YES_OR_NO,
    "bool_parsing": _YES_OR_NO,
    "int_type": _WHOLE_NUMBER,
    "int_parsing": _WHOLE_NUMBER,
    "float_parsing": (say("Ci vuole un numero"), say("Scrivi per esempio 45.4085")),
    "greater_than_equal": (say("Il numero è troppo piccolo"), NOTHING),
    "less_than_equal": (say("Il numero è troppo grande"), NOTHING),
    "too_short": (say("Ci vuole almeno una voce"), NOTHING),
    "string_pattern_mismatch": (
        say(
            "Un indirizzo è come «https://bacheca.example», un «id» ha lettere minuscole e trattini"
        ),
        say("Tutto minuscolo, senza spazi, senza barra in fondo"),
    ),
    "tuple_type": (say("Ci vuole un elenco"), say("Scrivilo tra parentesi quadre: [uno, due]")),
    "dict_type": (
        say("Ci vuole una parola per lingua"),
        say("Scrivi per esempio {it: Casa, en: House}"),
    ),
    "model_type": (say("Ci vogliono dei campi"), say("Scrivili sotto, rientrati di due spazi")),
    "string_type": (say("Ci vuole una parola, non un elenco"), NOTHING),
}
UNREADABLE = {
    "date": (say("Ci vuole una data vera, anno-mese-giorno"), say("Scrivi per esempio 2026-11-22")),
    "datetime": (
        say("Ci vuole un giorno vero con l'ora, anno-mese-giorno ore:minuti"),
        say("Scrivi per esempio 2027-05-15 10:00"),
    ),
    "time": (say("Ci vuole un'ora da 00:00 a 23:59"), say("Scrivi per esempio 16:30")),
    "ages": (
        say("Ci vuole un'età: «from», «to» o tutte e due"),
        say("Scrivi per esempio {from: 3, to: 12}"),
    ),
    "hours_empty": (
        say("Non ci sono orari"),
        say("Se non li sai, togli «hours»: meglio di un orario vuoto"),
    ),
    "hours_twice": (
        say("Nello stesso giorno ci sono due orari uno sopra l'altro"),
        say("Lascia ogni giorno una volta sola, o separa le ore"),
    ),
    "hours_midnight": (
        say("Si chiude dopo l'apertura; dopo mezzanotte, al più tardi alle 10:00"),
        say("Controlla quale ora viene prima; fino a mezzanotte si scrive «24:00»"),
    ),
    "hours_week": (
        say("I giorni vanno in avanti, da Mo a Su"),
        say("Scrivi per esempio «Mo,Sa,Su 10:00-12:00»"),
    ),
    "hours_dash": (say("Tra le ore ci vuole il trattino corto «-»"), _FOR_EXAMPLE),
    "hours_space": (say("Dopo la virgola non ci vuole lo spazio"), _FOR_EXAMPLE),
    "zone": (say("Non è un fuso orario"), say("Scrivi per esempio Europe/Rome")),
    "language_number": (
        say("Ogni lingua ha il suo numero, che non si dà a un'altra"),
        say("Cambia il numero della lingua nuova"),
    ),
    "source_words": (
        say("Mancano le parole nella lingua di partenza"),
        say("Aggiungile: le altre lingue ricadono su quelle"),
    ),
    "hours": (
        say("Un orario è fatto di giorni (Mo Tu We Th Fr Sa Su) e ore da 00:00 a 23:59"),
        say("Scrivi per esempio «{example}», oppure «by appointment», «PH off»", example=EXAMPLE),
    ),
    "phone": (
        say("Un numero di telefono ha solo cifre e spazi"),
        say("Scrivi per esempio «02 020 202»; in un esempio scrivi «numero di esempio»"),
    ),
    "email": (
        say("Un indirizzo di posta è come «ente@esempio.it»"),
        say("Senza spazi e senza altro intorno"),
    ),
    "end": (say("La fine viene dopo l'inizio"), say("Controlla «start» e «end»")),
    "language": (say("Non è il codice di una lingua"), say("Scrivi per esempio it, ar, zh-Hans")),
    "source_language": (
        say("La lingua di partenza è una delle «languages»"),
        say("Aggiungila all'elenco"),
    ),
    "words": (say("Ci vogliono delle parole"), say("Scrivi il testo, o togli il campo")),
    "hours_date": (
        say("In un orario la data si scrive anno, mese in inglese, giorno"),
        say("Scrivi per esempio «2026 Dec 24 off» oppure «2026 Dec 24 09:00-12:00»"),
    ),
    "hours_dates": (
        say("Ci vogliono date vere, dalla prima all'ultima"),
        say("Scrivi per esempio «2026 Dec 24-2027 Jan 06 off»"),
    ),
    "web": (
        say("Un indirizzo di rete comincia con «https://»"),
        say("Copialo dalla barra del programma con cui navighi"),
    ),
    "picture": (
        say("Il nome di una foto ha lettere minuscole, cifre e trattini, e finisce in .jpg o .png"),
        say("Scrivi per esempio «porta-della-sala.jpg»"),
    ),
    "verified": (
        say("Una pagina dice chi ha controllato i fatti, oppure che nessuno lo ha ancora fatto"),
        say("Aggiungi per esempio «verified: {date: 2026-11-22, by: coordinamento}»"),
    ),
    "verified_twice": (
        say("O qualcuno ha controllato, o nessuno"),
        say("Lascia una sola delle due righe"),
    ),
    "repeats_on": (
        say(
            "In «on» ci sono giorni: «Tu,Th» per la settimana, «We[1]», «Fr[-1]» o «15» per il mese"
        ),
        say('Scrivi per esempio {every: week, on: "Tu,Th", until: 2027-05-25}'),
    ),
    "repeats_month": (
        say("Ogni mese, ma in che giorno?"),
        say('Scrivi per esempio {every: month, on: "We[1]"}: il primo mercoledì'),
    ),
    "repeats_start": (
        say(
            "Il giorno di «start» è la prima volta, quindi deve essere uno dei giorni di «repeats»"
        ),
        say("Cambia «start», oppure il giorno in «on»"),
    ),
    "changed": (
        say("Solo una data spostata ha un nuovo giorno «to» o un nuovo luogo «place»"),
        say("Scrivi per esempio {date: 2027-03-09, status: moved, to: 2027-03-10 17:00}"),
    ),
    "changed_day": (
        say("In quel giorno l'evento non c'era comunque"),
        say("Scrivi in «date» il giorno annunciato prima"),
    ),
    "period": (
        say("L'ultimo giorno viene dopo il primo"),
        say("Controlla «from» e «to»"),
    ),
    "holidays": (
        say("Non conosciamo le feste di questo posto"),
        say("Scrivi per esempio {country: IT, subdivision: MI}"),
    ),
    "school_years": (
        say("Gli anni scolastici sono in ordine e non si toccano"),
        say("Controlla il primo e l'ultimo giorno di ogni anno"),
    ),
}
