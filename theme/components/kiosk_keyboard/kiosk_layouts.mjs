// The letters of each language, row by row, as data. Latin, Cyrillic and Arabic ones stand as on the standard
// keyboards of their countries. Bengali and Sinhala ones stand in the order that school teaches: few residents have
// ever typed them on keys, all who read know that order. A key may hold several letters; a sign that leans on the
// letter before it is shown on a dotted ring. Chinese is written with Latin letters (kiosk_signs.mjs).
const QWERTY = ['q w e r t y u i o p', 'a s d f g h j k l', 'z x c v b n m']

export const LAYOUTS = {
  it: [...QWERTY, "à è é ì ò ù ' -"],
  en: [...QWERTY, "' -"],
  fil: ['q w e r t y u i o p', 'a s d f g h j k l ñ', 'z x c v b n m', "' -"],
  es: ['q w e r t y u i o p', 'a s d f g h j k l ñ', 'z x c v b n m', 'á é í ó ú ü ¿ ¡'],
  fr: ['a z e r t y u i o p', 'q s d f g h j k l m', "w x c v b n ' -", 'é è ê ë à â ç î ï ô ù û œ'],
  ro: [...QWERTY, 'ă â î ș ț -'],
  sq: ['q w e r t z u i o p ç', 'a s d f g h j k l ë', 'y x c v b n m', "' -"],
  uk: ['й ц у к е н г ш щ з х ї', 'ф і в а п р о л д ж є', "я ч с м и т ь б ю ґ ' -"],
  ar: ['ض ص ث ق ف غ ع ه خ ح ج د', 'ش س ي ب ل ا ت ن م ك ط ذ', 'ئ ء ؤ ر لا ى ة و ز ظ', 'أ إ آ َ ُ ِ ّ ْ ، ؟'],
  bn: [
    'অ আ ই ঈ উ ঊ ঋ এ ঐ ও ঔ',
    'া ি ী ু ূ ৃ ে ৈ ো ৌ ্',
    'ক খ গ ঘ ঙ চ ছ জ ঝ ঞ',
    'ট ঠ ড ঢ ণ ত থ দ ধ ন',
    'প ফ ব ভ ম য র ল শ ষ',
    'স হ ড় ঢ় য় ৎ ং ঃ ঁ ।',
  ],
  si: [
    'අ ආ ඇ ඈ ඉ ඊ උ ඌ එ ඒ ඔ ඕ',
    'ා ැ ෑ ි ී ු ූ ෙ ේ ෛ ො ෝ ෞ ්',
    'ක ඛ ග ඝ ඟ ච ඡ ජ ඣ ඤ ඥ',
    'ට ඨ ඩ ඪ ණ ඬ ත ථ ද ධ න ඳ',
    'ප ඵ බ භ ම ඹ ය ර ල ව ශ ෂ',
    'ස හ ළ ෆ ං ඃ ෘ ්‍ර ්‍ය',
  ],
  zh: QWERTY,
}

export const FIGURES = ['1 2 3 4 5 6 7 8 9 0', '@ . , - _ / : + ( )', '? ! " & # € %']

// A thirteenth language without rows of its own is written with Latin letters until it has them.
export function rowsFor(language) {
  return LAYOUTS[language] || LAYOUTS[language.split('-')[0]] || LAYOUTS.en
}

export function isLatin(language) {
  return language.split('-')[0] !== 'zh' && /[a-z]/.test(rowsFor(language)[0])
}
