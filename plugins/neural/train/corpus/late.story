## late-01 NEWS_ARTICLE en
With a week to go, {s1 Quentin Wetherall} {c1 is telling} anyone who will listen {t1 that he is ahead}. {s2 His own aides} {c2 are telling} anyone who will listen {t2 that he is not}.

{t3 “We're down four in Franklin County and six in Delaware,”} {s3 one senior adviser} {c3 said} Tuesday, speaking on the condition of anonymity to be candid. {t3 “He doesn't like hearing it. So he doesn't hear it.”}

{s6 Publicly} the campaign projects calm. {t7 “Our internal numbers are terrific,”} {c7 said} {s7 deputy campaign manager Maribel Inkpen}. Pressed for those numbers, {s8 she} {c8 laughed}. {t9 The campaign does not release polls}, {s9 she} {c9 said}.

{s10 Wetherall's opponent, Senator Keisha Hathersage}, {c10 told} a crowd in Toledo {t10 not to believe any of it}. {t11 “Pretend we're losing. Pretend your mother is on the ballot,”} {s11 she} {c11 urged}.

{s12 The two candidates} {c12 have agreed} {t12 to a final debate on Thursday}. {s13 The moderator, Nolan Ruizola of CNV}, {c13 has vowed} {t13 to cut off microphones}.
===
1 ASSERTED OTHER +
2 DENIED/ASSERTED OTHER -
10 APPEALED APPEAL/OTHER -
11 APPEALED APPEAL +
12 PROMISED/ASSERTED OTHER +
13 PROMISED OTHER +
## late-02 NEWS_ARTICLE en
The foundation's tax returns, first reported by The Harborside Globe, show that it gave $10,000 to a group that then hired the candidate's son-in-law.

{s1 The candidate's lawyer} {c1 said} {t1 the payments were unrelated}. {t2 “To suggest otherwise is reckless and, frankly, defamatory,”} {s2 the lawyer, Percy Umberland}, {c2 wrote} in a letter to the newspaper, {c3 threatening} {t3 to sue}.

{s4 Tax experts} {c4 said} {t4 the arrangement appeared to violate rules against self-dealing}. {t5 It is “the sort of thing we put on the exam,”} {c5 said} {s5 Eleni Garrow, who teaches nonprofit law at Rutland}. {s6 Two former I.R.S. officials} {c6 were less certain}; {t7 much would depend}, {s7 they} {c7 said}, {t7 on what the son-in-law was paid to do}.

{s8 The son-in-law, Jarek Stanhope}, {c8 described} {t8 his role as “consulting.”} {s9 A colleague at the group} {c9 remembers} {t9 that he “came to one meeting and asked where the bathroom was.”}

{s10 The New York attorney general's office} {c10 is looking into} the matter, {c11 according to} {s11 a person briefed on the inquiry}. {s12 A spokeswoman for the office} {c12 would neither confirm nor deny} that.
===
1 DENIED OTHER +
2 DENIED OTHER +
3 CONDITIONAL/PROMISED OTHER +
4 ALLEGED/ASSERTED OTHER +
7 CONDITIONAL/ASSERTED OTHER +
9 ASSERTED/ALLEGED OTHER +
## late-03 NEWS_ARTICLE en
“Look,” the vice president said, and looked at the ceiling.

{t1 “Look, I love the guy. I'd run through a wall for the guy. But I wasn't in that room,”} {s1 Vice President Anselm Dunmire} {c1 told} {v1 Fern Castellow of “Morning Desk”} on Friday, when asked about reports that he had objected to the airstrikes.

It was the first time {s2 Mr. Dunmire} {c2 has addressed} the reports, which surfaced in a book by the journalist Corin Zelinger. {s3 Mr. Zelinger} {c3 writes} {t3 that the vice president slammed a folder shut and left the Situation Room}. {t4 “He was red,”} {s4 a general} {c4 is quoted as saying}.

{t5 There was no folder}, {c5 said} {s5 Dunmire's spokeswoman, Verity Balewa}. {t6 The book}, {s6 she} {c6 added}, {t6 “belongs in the aisle with the dragons.”}

{s7 Mr. Zelinger} {c7 stands by} {t7 his reporting}. {t8 “I have it from three people who were there, one of whom picked up the folder,”} {s8 he} {c8 said} by email.

{s9 The White House} {c9 noted} {t9 that the president had “full confidence” in Mr. Dunmire}.
===
1 DENIED/ASSERTED OTHER -
5 DENIED OTHER -
6 DENIED/ALLEGED OTHER +
4 REPORTED/ASSERTED OTHER +
## late-04 NEWS_ARTICLE en
MIAMI — {t1 A Cuban-American group that has endorsed every Republican for president since 1980 will sit this one out}, {s1 its president} {c1 announced} Wednesday.

{t2 “We can't vote for her and we won't vote for him,”} {s2 Ernesto Valladar, 77, a veteran of the failed landing}, {c2 said} at a restaurant on Calle Ocho, to murmurs. {s3 He} {c3 accused} {t3 the Republican nominee of breaking the embargo in the 1990s by sending consultants to Havana}.

{s4 The nominee} {c4 has said} {t4 the trip never happened}. {s5 The consultants' expense report}, published last week by Plains Weekly, {c5 indicates} {t5 that it did}. {s6 His campaign} {c6 has called} {t6 the document “probably fake”} without saying why.

{t7 “My father would spit,”} {c7 said} {s7 Lourdes Piedra, 51}, a real estate agent. {s8 She} {c8 plans} {t8 to write in her father}.

{s9 Pollsters} {c9 say} {t9 the generational divide is real}: {t10 most Cuban-Americans under 40 support ending the embargo}, {c10 according to} {s10 a survey by Biscayne College}.
===
3 ALLEGED OTHER +
4 DENIED OTHER -
6 DENIED OTHER +
8 PROMISED/ASSERTED OTHER +
1 ASSERTED/PROMISED OTHER -
## late-05 NEWS_ARTICLE en
{s1 Scientists} {c1 have long suspected} {t1 that the western glacier was melting from below}. Now they have pictures.

{t2 A yellow submarine the size of a canoe spent thirteen hours under the ice and came back with images of a cavern two-thirds the size of Manhattan}, {s2 an international team} {c2 reported} on Wednesday. {s3 Felicity Al-Sabri, the lead author}, {c3 called} {t3 the discovery “thrilling and awful.”}

{t4 If the glacier goes, sea levels could rise two feet}, {s4 researchers} {c4 say}. {s5 They} {c5 caution} {t5 that it would take at least fifty years}. {s6 Some} {c6 think} {t6 it has already begun}.

{s7 Senator Hollis Kettleman, chairman of the environment committee}, {c7 brushed off} {t7 the finding}. {t8 “Caves are natural,”} {s8 he} {c8 said} in the hallway. {s9 Al-Sabri}, told of the remark, {c9 responded}: {t9 “So is drowning.”}

{s10 The administration} {c10 has proposed} {t10 cutting the program that paid for the submarine}.
===
4 CONDITIONAL/ASSERTED OTHER + hedged
7 DENIED OTHER -
8 DENIED/ASSERTED OTHER +
10 PROMISED/ASSERTED OTHER +
6 ASSERTED OTHER +
## late-06 NEWS_ARTICLE en
(Reuters) - {s1 Turkey's foreign minister} {c1 said} on Thursday {t1 Ankara would suspend a migration deal unless Europe lifted visa rules by October}, {c2 accusing} {t2 Brussels of “hiding behind paperwork.”}

{s3 The European Commission} {c3 said} {t3 seven of 72 conditions had not been met}. {t4 “We keep our promises when promises are kept,”} {s4 a spokeswoman} {c4 told} a daily briefing.

{s5 The minister, Cemal Ardıç}, {c5 told} {v5 the newspaper Yeni Ufuk} {t5 that Turkey had spent $12 billion on refugees and received “loose change.”} {s6 EU officials} {c6 dispute} {t6 the figure}. {s7 Germany's chancellor} {c7 expressed} {t7 confidence that a compromise would be found}, {c8 without giving} details.

{t9 Crossings to the Greek islands rose last week to about 120 a day}, {c9 according to} {s9 the International Organization for Migration}. {s10 Athens} {c10 has warned} {t10 that its camps are full}. {s11 Aid groups} {c11 describe} {t11 conditions there as unfit for animals}.
===
1 CONDITIONAL NEGOTIATION/OTHER +
2 ALLEGED NEGOTIATION/OTHER +
3 ASSERTED NEGOTIATION/OTHER -
4 CONDITIONAL NEGOTIATION/OTHER +
6 DENIED OTHER -
7 ASSERTED NEGOTIATION +
9 ASSERTED HUMANITARIAN/OTHER +
10 ASSERTED HUMANITARIAN +
11 ALLEGED/ASSERTED HUMANITARIAN +
5 ASSERTED HUMANITARIAN/OTHER +
## late-07 NEWS_ARTICLE en
Here is a sentence you do not hear often at a convention: “I was wrong.”

It came from {s2 Tamsin Thistlewood, the former governor of Oregon}, who {c2 admitted} to a half-empty hall on Monday night {t2 that she had underestimated her onetime rival}. {t3 “I said he couldn't win Idaho. I said he couldn't win anything with an ‘I’ in it,”} {s3 she} {c3 said}, as delegates tittered.

{s4 Not everyone} {c4 bought} it. {t5 “She's running for ambassador,”} {c5 whispered} {s5 a delegate from Utah}. {s6 Another} {c6 called} {t6 the speech “a hostage video with better lighting.”}

Later {s7 the party chairman, Zeke Brannockson}, {c7 insisted} {t7 that the party had never been more united}, even as {s8 delegates from six states} {c8 shouted} {t8 that they had not been counted}. {t9 They had been}, {s9 the secretary} {c9 ruled}.

{s10 Protesters outside} {c10 chanted} {t10 that the system was rigged}. {t12 Police arrested nine of them}, {s12 a spokesman} {c12 said}, {t12 all for blocking a crosswalk}.
===
8 ALLEGED/ASSERTED OTHER -
9 DENIED OTHER +
10 ALLEGED OTHER +
## late-08 NEWS_ARTICLE en
{s11 Federal investigators} now {c11 believe} {t11 that the pilot never saw the other plane}, according to a preliminary report released Thursday.

{t2 “Traffic, twelve o'clock,”} {s2 a controller} {c2 can be heard saying} on the tape. {s3 The pilot, Lionel Fairholt, 48,} {c3 answers}, {t3 “Looking.”} Nine seconds later the tape ends.

{s4 His widow} {c4 does not accept} {t4 the report's account}. {t5 “He had eyes like a hawk. He'd had them checked in May,”} {s5 Alma Fairholt} {c5 told} {v5 the Bangor Courier}. {s6 The family's lawyer} {c6 contends} {t6 that the controller was handling two sectors at once}, which {s7 the union} {c7 says} {t7 happens “every night of the week.”} {s8 The Federal Aviation Administration} {c8 said} {t8 staffing met its standards}.

{s9 Investigators} {c9 stressed} {t9 that the findings could change}. {t10 A final report is expected within a year}, {s10 they} {c10 said}.
===
4 DENIED OTHER -
5 DENIED/ASSERTED OTHER +
6 ALLEGED/ASSERTED OTHER +
8 DENIED/ASSERTED OTHER +
11 ASSERTED OTHER -
## late-09 NEWS_ARTICLE en
In the cafes of Pristina {s1 they} {c1 tell} a joke about the border agreement. It was signed, the joke goes, by two men who had each lost his glasses.

{t3 The agreement gives away 8,000 hectares}, {s3 the opposition} {c3 says}. {t4 It gives away nothing}, {s4 the government} {c4 says}. {s5 A commission of three retired surveyors} {c5 determined} last year {t5 that both were right, depending on which 1974 map one used}.

{t6 “If this passes I will set myself on fire on the steps of the assembly,”} {s6 Agron Velija, a lawmaker known for tear gas}, {c6 vowed} on Tuesday. {s7 The speaker, Teuta Marku}, {c7 appealed to} him {t7 to use the side door}.

{s8 The European Union} {c8 has made} {t8 ratification a condition for visa-free travel}. {s9 Its envoy} {c9 said} {t9 she hoped for a vote by Friday}; {s10 the prime minister's office} {c10 would say only} {t10 that a date “will be communicated.”}
===
3 ALLEGED/ASSERTED CONTROL/OTHER +
4 DENIED CONTROL/OTHER -
6 CONDITIONAL OTHER +
7 APPEALED APPEAL/OTHER +
8 CONDITIONAL OTHER/NEGOTIATION +
## late-10 NEWS_ARTICLE en
{s1 Rep. Stellan Quillfeather} {c1 apologized} on the House floor Thursday {t1 for likening a colleague to a Nazi}, and then likened another one to a Soviet.

{t2 “I regret the first comparison,”} {s2 the Georgia Republican} {c2 said}. {t2 “But the gentlewoman from Vermont, with her five-year plans, I mean, come on.”}

{s4 The gentlewoman, Imelda Yarrow}, {c4 demanded} {t4 that his words be taken down}. {s5 The presiding officer} {c5 ruled} in her favor. {s6 Quillfeather's staff} later {c6 told} {v6 Capitol Notebook} {t6 that the congressman “has great respect for Vermont and its syrup.”}

{s7 Democratic leaders} {c7 condemned} {t7 the remarks as beneath the dignity of the House}. {s8 Republicans} {c8 were mostly silent}. {t9 “He's a character,”} {s9 one} {c9 shrugged}. {s10 Majority Leader Ulric Eskridge} {c10 said} {t10 he had spoken to Quillfeather and considered the matter closed}.

{s11 Yarrow} {c11 disagrees}. {t12 She would file an ethics complaint}, {s12 she} {c12 said}, {t12 “in five copies, one for each year.”}
===
4 APPEALED APPEAL/OTHER +
7 ALLEGED/ASSERTED OTHER +
12 PROMISED OTHER +
## late-11 NEWS_ARTICLE en
A teenager is dead and a police chief is out of a job, and in between is a body camera that was switched off.

{s1 Chief Dwight Petrovan} {c1 resigned} on Monday, {c2 citing} his health. {s3 City Manager Grant Jessop} {c3 said} {t3 the resignation had nothing to do with the shooting of Darnell Pryce, 16}. {s4 The council president} {c4 contradicted} {t4 him}. {t5 “I asked for the chief's badge Sunday night,”} {s5 she} {c5 said}. {t5 “I have the text messages.”}

{s7 Officers} {c7 say} {t7 Darnell pointed what looked like a handgun}. {s8 His friends} {c8 say} {t8 it was a phone}. {t9 A phone was recovered}, {c9 confirms} {s9 the state police, which has taken over the investigation}; {t9 no gun was}.

{t11 “They had a camera so that nobody would have to guess,”} {s11 the boy's aunt, Keisha Pryce,} {c11 said} at a vigil. {t11 “So why am I guessing?”}

{s13 The officers' union} {c13 urged} {t13 people not to rush to judgment}.
===
3 DENIED OTHER -
4 DENIED OTHER -
7 ALLEGED OTHER/ATTACK +
8 DENIED/ASSERTED OTHER +
13 APPEALED APPEAL -
## late-12 NEWS_ARTICLE en
PORT-AU-PRINCE, Haiti — {t1 The death toll has passed 500}, {s1 the civil protection agency} {c1 said} on Friday, but {s2 officials in the southwest} {c2 believe} {t2 it will climb past a thousand once the roads reopen}.

{t3 “We count with our feet,”} {c3 said} {s3 Fernand Delatour, the mayor of Port-Salut}. {t4 He had walked to six villages and found four of them gone}, {s4 he} {c4 said}.

{s5 A Reuters tally} {c5 put} {t5 the number of dead at 842}. {s6 The interior minister} {c6 cautioned} {t6 against counting people who were merely missing}.

{s7 Doctors} {c7 fear} {t7 cholera will follow}. {t8 Thirteen cases have already been reported in Randel}, {c8 per} {s8 the health ministry}. {s9 Dr. Mireille Aubin of Open Ward} {c9 pleaded} {t9 for chlorine tablets}. {t10 “Water kills more than wind,”} {s10 she} {c10 said}. {t10 “It is only slower.”}

{s11 Washington} {c11 pledged} {t11 $40 million}. {s12 Some Haitians}, recalling 2010, {c12 asked} {t12 where the last money went}.
===
1 ASSERTED CASUALTIES +
2 ASSERTED CASUALTIES +
4 ASSERTED HUMANITARIAN/CASUALTIES +
5 ASSERTED CASUALTIES +
6 APPEALED/DENIED CASUALTIES/OTHER -
7 ASSERTED HUMANITARIAN +
8 ASSERTED HUMANITARIAN +
9 APPEALED APPEAL/HUMANITARIAN +
10 ASSERTED HUMANITARIAN/CASUALTIES +
11 PROMISED HUMANITARIAN/ASSURANCE +
12 ALLEGED/APPEALED OTHER +
3 ASSERTED CASUALTIES/OTHER +
## late-13 NEWS_ARTICLE en
For the record, {s1 the mayor's office} {c1 says}, {t1 the peacock is not his}.

The bird has been seen on the lawn of Gracewood House since Easter. {s2 The Post-Courier} {c2 reported} Tuesday {t2 that it was a gift from a developer}; {s3 the developer, Nolan Marchbanks,} {c3 told} the paper {t3 he had “never given anybody poultry.”}

{t4 It is not poultry}, {c4 said} {s4 Farah Hathersage, an ornithologist}. {t5 “It's a pheasant with ambition,”} {s5 she} {c5 explained}.

{s6 Ethics watchdogs} {c6 want} {t6 an accounting}. {t7 Gifts worth more than $50 must be disclosed}, {s7 they} {c7 point out}, and {t7 a peacock costs about $200}. {s9 City lawyers} {c9 have advised} the mayor {t9 to say nothing}. {s10 He} {c10 ignored} them. {t11 “I like him. He screams at the press,”} {s11 the mayor} {c11 said}.
===
1 DENIED OTHER -
3 DENIED OTHER -
4 DENIED OTHER -
6 APPEALED APPEAL/OTHER +
9 APPEALED OTHER/APPEAL +
## late-14 NEWS_ARTICLE en
Under a proposed rule, nursing homes could no longer require patients to give up the right to sue. {s1 The industry} {c1 says} {t1 the rule would bankrupt it}. {s2 Families} {c2 say} {t2 it comes too late}.

{t3 “I signed forty pages the night my mother broke her hip,”} {s3 Rosalind Lathrop} {c3 testified} before a House panel. {t3 “Page thirty-one took away her day in court. I didn't know there was a page thirty-one.”}

Her mother died of an infected bedsore. {s4 The home's parent company, Evergreen Living,} {c4 denied} {t4 negligence}; {s5 an arbitrator} {c5 sided with} the company. {t6 Arbitrators are paid by the companies that appear before them}, {s6 critics} {c6 note}.

{s7 Hollis Vandermeer, a lobbyist for the American Care Association,} {c7 called} {t7 arbitration “faster, cheaper and kinder.”} {s8 Medicare officials} {c8 disagree}. In the text of the rule {s9 they} {c9 write} {t9 that such clauses are “by their nature unconscionable.”}

{s10 Rep. Corin Abernant (R-Ky.)} {c10 promised} {t10 to block the rule}. {t11 It will take effect Nov. 28}, {s11 the agency} {c11 said}, {t11 unless a court intervenes}.
===
1 ALLEGED/ASSERTED OTHER +
4 DENIED OTHER -
6 ALLEGED/ASSERTED OTHER +
10 PROMISED OTHER +
11 CONDITIONAL/ASSERTED OTHER +
9 ASSERTED/ALLEGED OTHER +
