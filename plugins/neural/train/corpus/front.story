## front-01 NEWS_ARTICLE en
GOMA, Democratic Republic of Congo — {s1 Rebels of the March Coalition} {c1 said} on Saturday {t1 that they had entered the mining town of Rubavira}, and {s2 the army} {c2 said} {t2 that they had not}.

{t3 “Our flag is on the post office,”} {s3 Col. Innocent Mugwaneza, the rebels' spokesman}, {c3 told} {v3 Radio Tanganyika} by satellite phone. {s4 A video sent with his message} {c4 showed} a flag and a building, neither of which could be identified.

{s5 Gen. Dieudonné Kasereka, who commands the sector}, {c5 dismissed} {t5 the claim as “cinema.”} {t6 His men held the post office, the mine and both bridges}, {s6 he} {c6 said}, {c7 adding} {t7 that 14 rebels had been killed at the northern bridge}.

{s8 Three residents reached by telephone} {c8 gave} conflicting accounts. {s9 One}, a teacher, {c9 said} {t9 the soldiers had left before dawn}. {s10 Another} {c10 had seen} soldiers at noon. {s11 The third} {c11 said} {t11 only that the shops were shut}.

{t12 Some 6,000 people crossed into the camp at Kalinga overnight}, {c12 according to} {s12 the refugee agency}. It was not clear whether others were still on the road.
===
1 ASSERTED CONTROL +
2 DENIED CONTROL -
3 ASSERTED CONTROL +
5 DENIED CONTROL/OTHER -
6 ASSERTED CONTROL +
7 ASSERTED CASUALTIES +
9 ASSERTED CONTROL/OTHER +
11 ASSERTED OTHER/HUMANITARIAN +
12 ASSERTED HUMANITARIAN +
## front-02 NEWS_ARTICLE en
{t1 Armenian and Azerbaijani troops exchanged fire for six hours near the village of Sotkhar}, {s1 officials on both sides} {c1 said} on Tuesday, {s2 each} {c2 accusing} {t2 the other of shooting first}.

{s3 Azerbaijan's Defence Ministry} {c3 said} {t3 one of its drones had been brought down over its own territory}. {s4 Yerevan} {c4 rejected} {t4 this} and {c5 published} a picture of the wreckage on what {s5 it} {c5 said} {t5 was the Armenian side of the reservoir}.

{t6 “They came to photograph our trenches and we declined to be photographed,”} {c6 said} {s6 Captain Narek Sukiasyan}, showing reporters a bent propeller. {s7 He} {c7 admitted} {t7 that his own battery had fired 30 shells in reply}.

{s8 The European monitors} {c8 confirmed} hearing artillery but {c9 declined} to say from where. {t10 Two shepherds were wounded}, {c10 according to} {s10 the hospital in Vardenik}; {s11 Baku} {c11 insists} {t11 they were scouts}.
===
1 ASSERTED ATTACK +
2 ALLEGED ATTACK +
3 ALLEGED/ASSERTED ATTACK +
4 DENIED ATTACK -
5 ASSERTED ATTACK/OTHER +
6 ASSERTED ATTACK/OTHER +
7 ASSERTED ATTACK +
10 ASSERTED CASUALTIES +
11 DENIED/ASSERTED CASUALTIES/OTHER +
## front-03 NEWS_ARTICLE en
KHARTOUM (Nile Wire) - {s2 {s1 The paramilitary Rapid Guard}} {c1 denied} on Sunday {t1 that it had looted a maternity hospital}, {c2 blaming} {t2 “men in stolen uniforms.”}

{s3 Doctors} {c3 tell} it otherwise. {t4 The men came in Guard pickups, they took the incubators and they signed for them}, {c4 said} {s4 a midwife}, who asked that only her first name, Suad, be used. {s5 She} {c5 showed} a photograph of the receipt.

{s6 The army, which lost the district in June}, {c6 seized on} the report, {c7 calling} {t7 the raid “a crime against the unborn.”} {s8 Its spokesman, Brigadier Tariq al-Nour}, {c8 claimed} {t8 that units were now two streets from the hospital}. {s9 A Guard commander} {c9 said} {t9 the nearest soldier was across the river}.

{s10 The health ministry in Port Sudan} {c10 says} {t10 70 per cent of hospitals in the capital have closed}. {s11 Its figures} include those never open.

{t12 “Return the incubators and we will ask nothing,”} {s12 the hospital's director} {c12 offered} in a broadcast.
===
2 ALLEGED/DENIED ATTACK/OTHER +
4 ALLEGED ATTACK/HUMANITARIAN +
7 ALLEGED/ASSERTED ATTACK/OTHER +
8 ASSERTED CONTROL/ATTACK +
9 DENIED/ASSERTED CONTROL +
10 ASSERTED HUMANITARIAN +
12 CONDITIONAL HUMANITARIAN/APPEAL +
1 DENIED ATTACK/OTHER -
## front-04 NEWS_ARTICLE en
The evacuation of Bakhara was to have begun at eight. At nine, {s1 a regional official} {c1 wrote} on Telegram {t1 that the buses were “waiting for silence.”} At ten {s2 he} {c2 wrote} {t2 that there would be none}.

{s3 Russia} {c3 said} {t3 Ukrainian forces had mined the road}; {s4 Kyiv} {c4 said} {t4 the mines were Russian and had been there since March}. {s5 The International Committee of the Red Cross}, whose staff were in the lead car, {c5 said} {t5 its team had turned back “after receiving information incompatible with safe passage.”} {s6 It} {c6 did not say} from whom.

{t7 “We were told that a corridor is a place you can walk,”} {s7 Halyna Prystupa, 67,} {c7 said} by phone from a cellar. {t7 “This is a hole.”}

{s9 The deputy prime minister, Ostap Rudenko,} {c9 put} {t9 the number of civilians still in the town at 3,200}. {s10 Separatist officials} {c10 claim} {t10 they have already taken out 900}, a figure that {s11 Rudenko} {c11 called} {t11 “abduction with arithmetic.”}

{s12 The Kremlin spokesman} {c12 said} {t12 Moscow was ready for another attempt on Thursday if Ukrainian guns stopped firing}.
===
1 ASSERTED HUMANITARIAN/NEGOTIATION +
2 DENIED/ASSERTED HUMANITARIAN/NEGOTIATION -
3 ALLEGED ATTACK +
4 ALLEGED/DENIED ATTACK +
5 ASSERTED HUMANITARIAN/OTHER +
9 ASSERTED HUMANITARIAN +
10 ASSERTED HUMANITARIAN +
11 ALLEGED/DENIED HUMANITARIAN/OTHER +
12 CONDITIONAL NEGOTIATION +
7 ASSERTED HUMANITARIAN/OTHER +
## front-05 NEWS_ARTICLE en
SITTWE, Myanmar — {t1 The Arakha Army has seized} — or so {s1 it} {c1 says} — {t1 the last police post on the Kaladan}. {s2 The junta's news bulletin} {c2 made} no mention of it.

{s3 Villagers who crossed into Bangladesh} {c3 described} {t3 helicopters firing at the ferry landing on Friday}. {t4 “The water jumped,”} {c4 said} {s4 Nur Kalam, a fisherman}. {s5 Border guards} {c5 counted} {t5 211 arrivals}, most of them children.

{s6 Major General Zaw Min Htut} {c6 told} {v6 the BBC's Burmese service} {t6 that the post had been “relocated” for administrative reasons}. A lieutenant who says he surrendered there tells another story: {t7 food had run out}, {s7 he} {c7 said} in a video released by the rebels, {t7 and the radio went unanswered}. Statements by prisoners are often made under duress.

{s8 China}, which is building a port nearby, {c8 called on} {t8 all parties to exercise restraint}. {s9 A rebel spokesman} {c9 assured} investors {t9 that the port “has nothing to fear from us.”}
===
1 ASSERTED CONTROL +
3 ASSERTED ATTACK +
4 ASSERTED ATTACK +
5 ASSERTED HUMANITARIAN +
6 DENIED/ASSERTED CONTROL/OTHER +
7 ASSERTED CONTROL/OTHER/HUMANITARIAN +
8 APPEALED APPEAL +
9 PROMISED ASSURANCE +
## front-06 NEWS_ARTICLE en
BEIRUT — An explosion killed a shopkeeper and his daughter in the southern town of Ain Qarn on Wednesday, in what {s1 Lebanon's National News Agency} {c1 described as} {t1 an Israeli strike} and {s2 the Israeli army} {c2 said} {t2 was “an internal matter.”}

{s3 Hezbollah} {c3 did not comment}. {s4 A security official, speaking anonymously in line with regulations}, {c4 said} {t4 the shop had been used to store fireworks}. {t5 “Fireworks don't come from above,”} {c5 retorted} {s5 Hassan Zreik, a neighbour}, {c6 pointing to} a hole in the roof.

{s7 UNIFIL} {c7 said} {t7 its radar had recorded no flight}. In a later statement {s8 it} {c8 said} {t8 the radar had been down for maintenance}.

{s9 The mayor} {c9 has asked} {t9 for an independent inquiry}. The family wants none. {t11 “God saw it,”} {c11 said} {s11 the shopkeeper's brother}.
===
1 ALLEGED/ASSERTED ATTACK +
2 DENIED ATTACK/OTHER +
4 REPORTED/ASSERTED OTHER/ATTACK +
5 DENIED/ALLEGED ATTACK/OTHER -
7 DENIED/ASSERTED ATTACK/OTHER -
8 ASSERTED OTHER +
9 APPEALED APPEAL +
11 ASSERTED OTHER +
## front-07 NEWS_ARTICLE en
{s1 The Tuareg-led alliance that holds Tessala} {c1 warned} on Thursday {t1 that it would blow up the water tower if the army advanced}, {s2 the mayor of the town} {c2 told} {v2 Agence Sahel}.

{s3 A spokesman for the alliance, Bilal ag Mossa}, {c3 denied} {t3 having said any such thing}. {t4 “We drink from it too,”} {s4 he} {c4 said}. But in a recording circulated on WhatsApp, {s5 a man who sounds like Mr. ag Mossa} {c5 can be heard promising} {t5 “dust for everyone.”}

{s6 The army chief of staff} {c6 said} {t6 columns were forty kilometres from the town and moving}. {s7 Witnesses in Anefis} {c7 saw} {t7 about sixty vehicles, some of them with foreign crews}. {s8 Bamako} {c8 has always denied} {t8 that foreign fighters take part in operations}.

{s9 Algeria, which mediated the last truce}, {c9 urged} {t9 both sides to return to talks}. {s10 The alliance} {c10 is willing}, {s11 one of its envoys} {c11 said}, {t11 provided that prisoners are freed first}.
===
1 CONDITIONAL ATTACK/HUMANITARIAN +
3 DENIED ATTACK/OTHER -
4 DENIED/ASSERTED OTHER +
5 PROMISED/CONDITIONAL ATTACK/OTHER +
6 ASSERTED ATTACK/CONTROL +
7 ASSERTED ATTACK/OTHER +
8 DENIED OTHER/ATTACK -
9 APPEALED APPEAL/NEGOTIATION +
11 CONDITIONAL NEGOTIATION +
## front-08 NEWS_ARTICLE en
PESHAWAR — {t1 A bomb hidden in a handcart killed five policemen near the vegetable market on Monday}, {s1 police} {c1 said}.

No group claimed responsibility. {s2 A faction of the Pakistani Taliban} later {c2 issued a statement saying} {t2 its men “were asleep.”} {s3 Counter-terrorism officials} {c3 blamed} {t3 the faction nonetheless}. {t4 The detonator was of a type it has used eleven times}, {c4 explained} {s4 Deputy Inspector General Sohail Marwat}.

{s5 The provincial government} {c5 announced} {t5 compensation of two million rupees for each family}. {s6 Opposition lawmakers} {c6 pointed out} {t6 that the families of last year's dead were still waiting}. {t7 That is false}, {s7 the chief minister} {c7 told} the assembly: {t7 the cheques had gone out in May}.

{t8 “I have the envelope,”} {c8 said} {s8 Gul Bano, whose husband died in last year's attack}. {t8 “It was empty.”}
===
2 DENIED ATTACK/OTHER +
3 ALLEGED ATTACK +
4 ALLEGED/ASSERTED ATTACK +
5 PROMISED/ASSERTED HUMANITARIAN/OTHER +
6 ALLEGED/ASSERTED OTHER/HUMANITARIAN +
7 DENIED OTHER/HUMANITARIAN +
8 ALLEGED/ASSERTED OTHER/HUMANITARIAN +
1 ASSERTED CASUALTIES/ATTACK +
## front-09 NEWS_ARTICLE en
Negotiators for the two halves of Cyprus broke off talks on Friday after a disagreement over a road.

{s1 The Greek Cypriot side} {c1 says} {t1 the road at Pyrga lies in the buffer zone}; {s2 the Turkish Cypriots} {c2 say} {t2 it was theirs before there was a zone}. {s3 A United Nations spokesman} {c3 said} {t3 peacekeepers had been “pushed, not punched”} when they parked a bulldozer across it.

{t4 “We will build it at night if we must,”} {s4 the Turkish Cypriot leader, Erhan Kaymak}, {c4 told} supporters. {s5 Nicosia} {c5 lodged} a protest, {c6 saying} {t6 the project was military in purpose}. {s7 Ankara} {c7 called} {t7 that “a fantasy of people who never carried water.”}

{s8 The Security Council} {c8 condemned} {t8 the assault on peacekeepers}. {s9 Diplomats} {c9 said} privately {t9 that the road would probably be finished by spring}.
===
1 ASSERTED CONTROL +
2 ASSERTED/DENIED CONTROL +
3 ASSERTED ATTACK/OTHER +
4 CONDITIONAL/PROMISED OTHER +
6 ALLEGED OTHER/ATTACK +
7 DENIED OTHER -
8 ALLEGED/ASSERTED ATTACK +
9 REPORTED/ASSERTED OTHER + hedged
## front-10 NEWS_ARTICLE en
MANILA, July 8 — {t1 Chinese coast guard ships fired water cannon at a supply boat near Ayungin Shoal}, {s1 the Philippine Navy} {c1 reported} on Tuesday. {t2 The boat lost its windshield but delivered the rice}, {s2 Rear Adm. Jaime Tolentino} {c2 said}.

{s3 A Chinese coast guard spokesman, Liu Dejian}, {c3 said} {t3 the boat had “trespassed” and had been “escorted away in a professional manner.”} {t4 It carried construction material}, {s4 he} {c4 claimed}. {s5 The navy} {c5 flatly denied} {t5 this}: {t6 there had been nothing aboard but rice, water and a birthday cake}, {c6 according to} {s6 its manifest}.

{s7 The United States} {c7 reaffirmed} {t7 its commitment to defend Philippine vessels}. {s8 Beijing} {c8 accused} {t8 Washington of “pouring oil on water.”}

{s9 Fishermen in Masinloc} {c9 say} {t9 they no longer go out that far}. {t10 “The sea is the same. The neighbours changed,”} {c10 said} {s10 Rodel Manalastas}.
===
1 ALLEGED/ASSERTED ATTACK +
2 ASSERTED ATTACK/HUMANITARIAN +
3 ALLEGED/ASSERTED ATTACK/OTHER +
4 ALLEGED OTHER +
5 DENIED OTHER -
6 DENIED/ASSERTED OTHER +
7 PROMISED ASSURANCE/OTHER +
8 ALLEGED OTHER +
## front-11 NEWS_ARTICLE en
MOGADISHU, Somalia — {s1 Al-Shabab} {c1 says} {t1 it shot down the helicopter}. {s2 The United Nations} {c2 says} {t2 the helicopter landed because of an engine fault}. What {s3 both} {c3 agree on} is {t3 that nine people were aboard and that six are now in the hands of the militants}.

{s4 Maj. Hassan Ali Nuur of the national army} {c4 told} {v4 Garowe Radio} {t4 that one passenger was killed trying to run}. {s5 An official of the federal member state} {c5 said} {t5 two were still hiding in the bush}. {s6 The militants' Andalus station} {c6 broadcast} {t6 the names of four captives}; {s7 a U.N. official with knowledge of the manifest} {c7 said} {t7 none of them matched}.

{s8 Elders of the Hawadle clan} {c8 have offered} {t8 to mediate}. {s9 They} {c9 will be given} “a hearing,” {s10 a militant commander} {c10 let it be known}. {t11 No ransom will be paid}, {c11 said} {s11 the mission's spokeswoman}.
===
1 ASSERTED ATTACK +
2 DENIED/ASSERTED ATTACK/OTHER +
3 ASSERTED CASUALTIES +
4 ASSERTED CASUALTIES +
5 ASSERTED CASUALTIES/OTHER +
6 ASSERTED CASUALTIES +
7 DENIED/ASSERTED CASUALTIES -
8 PROMISED/CONDITIONAL NEGOTIATION +
11 PROMISED/DENIED NEGOTIATION/OTHER -
## front-12 NEWS_ARTICLE en
BOGOTÁ — {t1 The guerrilla group that kidnapped a soccer player's father would release him “when conditions allow,”} {s1 one of its commanders} {c1 said} in a letter made public on Monday.

{s2 The government's chief negotiator, Camila Ordóñez}, {c2 demanded} {t2 his release without conditions}. {t3 “Kidnapping is the condition,”} {s3 she} {c3 wrote} on X. {s4 She} {c4 suspended} a meeting scheduled for Caracas.

{s5 The commander, known as Rodrigo Sur}, {c5 complained} {t5 that troops had flooded the Perijá range, making a safe handover impossible}. {s6 The army} {c6 replied} {t6 that it had withdrawn two battalions on Saturday}. {s7 Peasants in Machiques} {c7 told} {v7 the newspaper La Vega} {t7 that soldiers were still searching houses}.

{s8 The Catholic Church and the United Nations} {c8 said} {t8 they stood ready to receive the hostage}. {s9 His son} {c9 begged} {t9 the captors to give his father his pills}. {t10 “He is sixty-one and he is not part of this,”} {s10 he} {c10 said} after a match in which he scored.
===
2 APPEALED APPEAL/NEGOTIATION +
5 ALLEGED/ASSERTED OTHER/ATTACK +
6 DENIED/ASSERTED OTHER/CONTROL +
7 ALLEGED/ASSERTED OTHER/ATTACK +
8 PROMISED/ASSERTED NEGOTIATION/OTHER +
9 APPEALED APPEAL +
1 CONDITIONAL NEGOTIATION/OTHER +
10 ASSERTED OTHER +
