/**
 * What guessers try first, without digits and punctuation at the ends, in lower case. A password whose core is one of
 * these is refused however long its tail is: «qwerty1234567890», «Пароль-2026!».
 */
export const commonCores: ReadonlySet<string> = new Set(
  `password passw0rd p@ssw0rd parol parolparol qwerty qwertyuiop qwertyqwerty asdfgh asdfghjkl zxcvbn zxcvbnm
   йцукен йцукенг йцукенгшщз фывапролдж ячсмить пароль парольпароль привет здравствуй admin administrator
   администратор админ root user login welcome letmein iloveyou monkey dragon football master shadow sunshine
   princess superman batman whatever trustno abcdefghij abcdef qazwsx qazwsxedc school shkola школа учитель
   director директор obrazovanie образование управление moskva москва russia россия msoko мсоко natasha наташа
   марина marina elena елена svetlana светлана olga ольга irina ирина tatyana татьяна vpr впр oge огэ ege егэ`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
