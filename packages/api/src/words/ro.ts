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
