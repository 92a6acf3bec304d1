## voices-01 SOCIAL_POST en
BREAKING: {t1 Two drones just hit the fuel depot at Port Meldra.} {t2 Huge smoke column visible from the ring road.} Stay safe everyone 🙏 #Meldra
===
1 ASSERTED ATTACK +
2 ASSERTED ATTACK +
## voices-02 SOCIAL_POST en
Correction to my post from this morning: {t1 it was one drone, not two, and it hit the fence, not the tank.} Sorry. {t2 The depot is still working.}
===
1 DENIED/ASSERTED ATTACK -
2 ASSERTED OTHER +
## voices-03 SOCIAL_POST en
{t1 We categorically deny the fabricated reports that our forces withdrew from Kesrin.} {t2 Every position remains in our hands.} {t3 Anyone spreading rumours will be held to account.}

Media Office, Northern Corps
===
1 DENIED CONTROL -
2 ASSERTED CONTROL +
3 PROMISED OTHER +
## voices-04 SOCIAL_POST en
Can someone explain why the ministry keeps saying the bridge is open?? I'm standing on it. {t1 There is no middle.} {s3 My cousin at the checkpoint} {c3 says} {t3 the engineers left on Tuesday and nobody has come since}.
===
1 ASSERTED/DENIED OTHER -
3 ASSERTED/REPORTED OTHER +
## voices-05 SOCIAL_POST en
Day 41. {t1 No bread today.} {t2 The bakery on Cedar Street burned last night after the shelling.} People ask me if I'm afraid. What kind of question is that. {t3 Eleven families are in our basement, two of them with newborns.} Pray for us.
===
1 ASSERTED HUMANITARIAN -
2 ASSERTED ATTACK/HUMANITARIAN +
3 ASSERTED HUMANITARIAN +
## voices-06 SOCIAL_POST en
Thread on last night's clashes near Tor Ghar 👇

1/ {t2 Firing started at 22:15 from the ridge held by the 4th Brigade.} {t3 It lasted about fifty minutes.}

2/ {s4 The brigade} {c4 claims} {t4 it was answering mortar fire}. {t5 We have gone through every clip posted so far and none shows incoming rounds.}

3/ {s6 A medic at the clinic} {c6 told} us {t6 six wounded came in, all of them shepherds}.

4/ More when we have it.
===
2 ASSERTED ATTACK +
3 ASSERTED ATTACK +
4 ASSERTED/DENIED ATTACK +
5 DENIED/ASSERTED ATTACK -
6 ASSERTED CASUALTIES +
## voices-07 SOCIAL_POST en
The Embassy is aware of reports of detentions at the Sarvan crossing. {t1 Eight of our citizens are being held and have been given access to a consul.} {t2 We call on the authorities to release them without delay.} For emergencies ring the number in our profile.
===
1 ASSERTED OTHER/CASUALTIES +
2 APPEALED APPEAL +
## voices-08 SOCIAL_POST en
lol at everyone posting the “captured tank” pic. {t1 That photo is from 2016, you can see the old stadium behind it.} {t2 It wasn't even taken in this country.} delete your accounts
===
1 DENIED/ASSERTED OTHER +
2 DENIED/ASSERTED OTHER -
## voices-09 SOCIAL_POST en
{t1 At 05:30 our air defence shot down three cruise missiles over the estuary.} {t2 Debris fell on Lindenau; one person was slightly injured.} {t3 If the enemy continues, the answer will come by nightfall.} Glory to the crews!
===
1 ASSERTED ATTACK +
2 ASSERTED CASUALTIES +
3 CONDITIONAL ATTACK/OTHER +
## voices-10 SOCIAL_POST en
Just spoke to Mayor Dorin. {s1 He} {c1 says} {t1 the water will be back by Friday} and {c2 promises} {t2 nobody will be billed for April}. {t3 The pump house was hit twice this week}, so I'll believe it when I shower.
===
1 PROMISED/ASSERTED HUMANITARIAN +
2 PROMISED HUMANITARIAN/ASSURANCE -
3 ASSERTED ATTACK/HUMANITARIAN +
## voices-11 SOCIAL_POST en
Good morning from Hask. Quiet night. {t1 The convoy that was due yesterday has been turned back again at the sugar factory.} {t2 This is the third time, and each time they say the stamp is wrong.} Anyone have a spare stamp?
===
1 ASSERTED HUMANITARIAN +
2 ALLEGED/ASSERTED HUMANITARIAN/OTHER +
## voices-12 SOCIAL_POST en
{t1 The committee rejects the so-called roadmap in full.} {t2 We were not consulted, we did not sign, and we will not lay down a single rifle while prisoners remain in Dar Salim.} {t3 Free them and we will talk.} That is all.
===
1 DENIED NEGOTIATION -
2 CONDITIONAL/PROMISED/DENIED NEGOTIATION -
3 CONDITIONAL NEGOTIATION +
## voices-13 PRESS_CONFERENCE en
PRESS BRIEFING, MINISTRY OF DEFENCE, 9 MAY

SPOKESPERSON: Good morning. A short statement and then your questions.

{t1 Yesterday evening our units regained full control of the village of Ostrava Dolna.} {t2 The enemy left four vehicles and two dead.} {t3 We have no losses.}

REPORTER: Colonel, residents say there are still snipers in the school.

SPOKESPERSON: {t4 There are no snipers in the school.} The school is a school.

REPORTER: So could we visit it?

SPOKESPERSON: {t5 When the sappers have finished, you will be taken there.} Next, please. The lady in green.

REPORTER: Thank you. Is the ceasefire dead?

SPOKESPERSON: {t6 The ceasefire is in force, and we observe it.} {t7 The other side has broken it thirty-one times since Sunday.} I will not speculate about the future. Thank you all.
===
1 ASSERTED CONTROL +
2 ASSERTED CASUALTIES +
3 DENIED/ASSERTED CASUALTIES -
4 DENIED ATTACK/OTHER -
5 CONDITIONAL/PROMISED OTHER +
6 ASSERTED NEGOTIATION +
7 ALLEGED ATTACK/NEGOTIATION +
## voices-14 PRESS_CONFERENCE en
MODERATOR: We have twenty minutes. Please, one question each. I give the floor to Director Halvane.

DIRECTOR HALVANE: Thank you, and thank you for coming out in the rain. {t1 As of six this morning, 41,000 people have been moved from the flood plain.} {t2 We have lost contact with three villages.} I want to say a word about rumours. {t3 The dam has not failed.} {t4 It is spilling, which is what it was built to do.}

MODERATOR: Questions?

QUESTION: Lena Brook, Harbour Radio. The governor said last night that the dam was cracked. Was he wrong?

DIRECTOR HALVANE: {t5 The governor was shown an old photograph.} I spoke with him an hour ago and {s6 he} {c6 accepts} {t6 that}. {t7 We inspected the wall by boat at dawn and found no crack.}

QUESTION: When will people go home?

DIRECTOR HALVANE: I don't know. I'm not going to give you a date I can't keep. {t8 What I can promise is that nobody will be charged for the shelters.}

QUESTION: And the three villages?

DIRECTOR HALVANE: {t9 Helicopters are on their way.} {t10 I'd ask anyone with a boat on the upper lake to stay off it, because the wash is undermining the levee.}

MODERATOR: Thank you. That's all we have time for.
===
1 ASSERTED HUMANITARIAN +
2 ASSERTED HUMANITARIAN/OTHER +
3 DENIED OTHER/HUMANITARIAN -
4 ASSERTED OTHER +
5 ASSERTED/DENIED OTHER +
6 ASSERTED OTHER +
7 ASSERTED/DENIED OTHER -
8 PROMISED ASSURANCE/HUMANITARIAN -
9 ASSERTED HUMANITARIAN +
10 APPEALED APPEAL +
## voices-15 PRESS_CONFERENCE en
>> HOST: Joining us now is the opposition's military spokesman. Welcome.

>> SPOKESMAN: Thank you for having me.

>> HOST: You've lost the airport. What now?

>> SPOKESMAN: {t1 We have not lost the airport.} {t2 Our men moved from the terminal to the hangars on the eastern side for tactical reasons, and the runway is under our fire.} Whoever lands there is welcome to try.

>> HOST: The government showed pictures of its flag on the tower.

>> SPOKESMAN: A flag, yes. I have flags too. {t3 They put it up at two in the afternoon and by four their crew had run away.} Look, {t4 if they agree to open the road to the stadium, we will let the wounded out the same day.}

>> HOST: They say you are holding those wounded.

>> SPOKESMAN: {t5 That's a lie.} {t6 The Red Crescent visited them on Tuesday and found them treated as our own.}

>> HOST: Thank you very much.
===
1 DENIED CONTROL -
2 ASSERTED CONTROL/ATTACK +
3 ASSERTED CONTROL/OTHER +
4 CONDITIONAL NEGOTIATION/HUMANITARIAN +
5 DENIED CASUALTIES/HUMANITARIAN/OTHER -
6 ASSERTED/DENIED HUMANITARIAN/CASUALTIES +
## voices-16 PRESS_CONFERENCE en
SENATOR GARROW: Let me be clear about this. {t1 I never met with the ambassador, I never spoke to the ambassador, and I could not pick the ambassador out of a lineup.}

Q: There's a photograph, Senator.

SENATOR GARROW: There are a lot of photographs. {t2 That was a reception with four hundred guests.} {t3 My office has already given the committee my calendar.}

Q: Will you testify?

SENATOR GARROW: {t4 If they invite me, I'll be there with bells on.} {t5 My opponent is behind this, and he knows that I know it.}

Q: Do you have proof of that?

SENATOR GARROW: Next question. Yes, in the back.

Q: On the farm bill, sir, how will you vote?

SENATOR GARROW: {t6 I'm voting no.} {t7 The bill takes forty million dollars from school lunches in this state.} Thank you, folks. Drive safe.
===
1 DENIED OTHER -
2 ASSERTED/DENIED OTHER +
3 ASSERTED OTHER +
4 CONDITIONAL/PROMISED OTHER +
5 ALLEGED OTHER +
6 PROMISED/ASSERTED OTHER -
7 ALLEGED/ASSERTED OTHER +
## voices-17 PRESS_CONFERENCE en
MINISTER (through interpreter): I greet my colleague. We had a useful exchange. {t1 We agreed to reopen the crossing at Tal Mira on the first of the month.} {t2 We did not agree on the prisoners.}

FOREIGN SECRETARY: I'd only add that {t3 the crossing will be for trade, not for troops}, and {t4 that inspectors from both countries will sit in one hut}. It has been a long winter.

QUESTION: Minister, will you recognise the border?

MINISTER: {t5 There is nothing to recognise, because for us that border does not exist.} My position is known.

QUESTION: Secretary?

FOREIGN SECRETARY: {t6 For us it does.} (Laughter.) {t7 But we have instructed our guards not to fire, and they have not fired since the ninth.}
===
1 ASSERTED/PROMISED NEGOTIATION +
2 DENIED/ASSERTED NEGOTIATION -
3 PROMISED/ASSERTED NEGOTIATION/OTHER +
4 PROMISED/ASSERTED NEGOTIATION/OTHER +
5 DENIED CONTROL/OTHER -
6 ASSERTED CONTROL/OTHER +
7 ASSERTED ATTACK/OTHER -
## voices-18 PRESS_CONFERENCE en
POLICE CHIEF ORDWAY: All right, can everyone hear me? Good. At 1:47 this afternoon {t1 officers responded to a call of shots fired at the Larkspur Mall.} {t2 One suspect is in custody.} {t3 Three people were taken to hospital and one of them has died.} I'm not releasing names until families have been told.

REPORTER: Chief, was there a second shooter?

POLICE CHIEF ORDWAY: {t4 We have no evidence of a second shooter.} I know what's going around online. {t5 It's not true.}

REPORTER: How did he get the weapon in?

POLICE CHIEF ORDWAY: That's part of the investigation. Mayor, do you want to say something?

MAYOR INKPEN: Thank you, Chief. {t6 I'm asking everyone to keep away from the north lot tonight.} My heart is broken. {t7 The city will pay for the funerals, whatever the cost.}
===
1 ASSERTED ATTACK/OTHER +
2 ASSERTED CASUALTIES/OTHER +
3 ASSERTED CASUALTIES +
4 DENIED ATTACK/OTHER -
5 DENIED ATTACK/OTHER -
6 APPEALED APPEAL +
7 PROMISED HUMANITARIAN/ASSURANCE/OTHER +
