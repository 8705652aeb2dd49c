import type { Words } from './words.ts';

export const ro: Words = {
  confirmMail: {
    subject: 'Te rugăm să confirmi abonarea',
    text: 'Bună,\n\ncineva, probabil tu, a cerut noutăți Back on Track la această adresă.\n\nCa să le primești, deschide această pagină și apasă butonul:\n{link}\n\nDacă nu ai fost tu, nu face nimic. Adresa este ștearsă după {days} zile.',
  },
  welcomeMail: {
    subject: 'Te-ai abonat',
    text: 'Bună,\n\nde acum primești noutăți de la Back on Track.\n\nCa să le oprești oricând, deschide această pagină și apasă butonul:\n{link}',
  },
  requestMail: {
    subject: 'Cererea {reference} a unui tânăr',
    text: 'Bună ziua,\n\nun tânăr vă roagă să îl contactați. Vă rugăm să răspundeți în câteva zile, în felul ales de el.\n\nȘtergeți acest mesaj când ați terminat. Copia noastră este ștearsă după {days} zile.',
    labels: {
      mentor: 'Pentru mentorul',
      name: 'Nume',
      age: 'Vârstă',
      channel: 'Cum răspundeți',
      contact: 'Contact',
      country: 'Țară',
      language: 'Limbă',
      message: 'Mesaj',
    },
    channels: {
      'call-back': 'Apel înapoi',
      sms: 'SMS',
      viber: 'Viber',
      whatsapp: 'WhatsApp',
      email: 'E-mail',
      visit: 'Vine personal',
    },
  },
  withdrawalMail: {
    subject: 'Cererea {reference} a fost retrasă',
    text: 'Bună ziua,\n\ntânărul și-a retras cererea {reference}. Vă rugăm să o ștergeți și să nu îl mai contactați pentru ea.',
  },
  subscribePage: {
    title: 'Noutăți prin e-mail',
    email: 'Adresa ta de e-mail',
    topics: 'Despre ce să îți scriem?',
    topicNames: {
      news: 'Noutăți',
      events: 'Evenimente',
      programmes: 'Cursuri și ajutor aproape de tine',
      mentoring: 'Mentorat',
    },
    honeypot: 'Lasă gol acest câmp',
    button: 'Mă abonez',
    problem: 'Ceva nu este în regulă',
    faults: {
      email: 'Scrie adresa ta de e-mail, de exemplu nume@example.org',
      topics: 'Alege despre ce să îți scriem',
      agreed: 'Bifează căsuța dacă ești de acord. Fără asta nu avem voie să îți scriem',
      outdated: 'Textul cu care ai fost de acord s-a schimbat. Citește-l și bifează din nou căsuța',
      limited: 'Au fost prea multe încercări. Încearcă din nou peste o oră',
      failed: 'Nu s-a putut trimite. Încearcă din nou mai târziu',
    },
  },
  sentPage: {
    title: '1 din 2: verifică e-mailul',
    text: 'Ți-am trimis un mesaj. Deschide linkul din el și apasă butonul de acolo. Abia atunci ești pe listă. Nu a venit nimic? Uită-te în dosarul spam.',
  },
  confirmPage: {
    title: 'Confirmă abonarea',
    text: 'Apasă butonul ca să primești noutăți Back on Track prin e-mail.',
    button: 'Confirm',
  },
  confirmedPage: {
    title: 'Te-ai abonat',
    text: 'Noutățile vin prin e-mail. În fiecare este un link de dezabonare.',
  },
  alreadyConfirmedPage: {
    title: 'Deja confirmat',
    text: 'Ai confirmat deja. Nu mai este nimic de făcut.',
  },
  unsubscribePage: {
    title: 'Dezabonare',
    text: 'Apasă butonul ca să nu mai primești noutăți.',
    button: 'Mă dezabonez',
  },
  unsubscribedPage: {
    title: 'Te-ai dezabonat',
    text: 'Nu vei mai primi noutăți. Adresa ta a fost ștearsă.',
  },
  gonePage: {
    title: 'Acest link nu mai funcționează',
    text: 'Poate a expirat sau nu a fost copiat întreg. Te poți abona din nou pe site-ul de pe care vii.',
  },
};
