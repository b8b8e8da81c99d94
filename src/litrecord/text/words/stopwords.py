"""Function words by which a language written in Latin letters gives itself away.

Articles, prepositions, pronouns and auxiliary verbs carry the decision: they make up a third of
running text, belong to few languages each and are hardly ever borrowed. A few very common words of
titles are among them. A word may stand in several lists; it then speaks for all of these languages.
The lists were written for this library, in lower case; which words are shared was checked against
word frequencies.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["FUNCTION_WORDS", "NAME_PARTICLES", "SET_PHRASES", "WEAK_WORDS"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


FUNCTION_WORDS: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "en": _words("""
            's a about above across after against all along also although am among amongst an and
            any are around as at be because been before behind being below beneath beside between
            beyond both but by can cannot car care come comment could despite did do does done due
            during each either every face few fine for from had has have he he' her here him his
            how however i i' if in into is it it' its itself just less made man many may me might
            more most much must my neither new no nor not of off on once only onto or other others
            our out over own per place plus problem regard regards same sense sera several shall
            she should since so some studio such than that the their them then there therefore
            these they this those though through throughout thus till to too toward towards under
            until unto up upon us use used using versus very via want war was we we' were what when
            where whereas whether which while who whole whom whose why will with within without
            would yet you your
        """),
        "de": _words("""
            aber alle allem allen aller alles als also am an andere anderen anderer anderes anhand
            ansätze anwendung arbeit auch auf aufgrund aus bedeutung bei beim beispiel beispielen
            beitrag beiträge bericht bezüglich bild bilder bis bisher buch bzw da dabei dadurch
            daher damals damit dann daran darauf daraus darf darin das dass davon dazu daß dem den
            denen der deren des dessen deutsche deutschen deutscher deutsches deutschland dich die
            dies diese diesem diesen dieser dieses dir doch dort drei du durch dürfen eigene ein
            eine einem einen einer eines einfluss einfluß einführung einige einigen er erste ersten
            erster es etwas forschung fragen frauen fünf für ganz gegen geht geschichte gibt
            grenzen große großen grundlagen habe haben handbuch hast hat hatte hatten haus her
            herausforderungen heute hier hinsichtlich hinter ich ihm ihn ihnen ihr ihre ihrem ihren
            ihrer ihres im immer in ins ist jahr jahre jahren jahrhundert jede jedem jeden jeder
            jedes jedoch jetzt jugend kann kein keine keinen keiner kinder kindern kirche kleine
            kleiner kleines kommt krieg kurze können könnte leben macht man mehr mein meine meinem
            meinen meiner menschen mich mir mit mittels muss männer möglichkeiten müssen nach neben
            neue neuen neuer neues nicht nichts noch nun nur ob oder ohne recht rolle schon schule
            sehr sei sein seine seinem seinen seiner seines seit sich sicht sie sind so sollen
            sollte sowie sprache staat stadt statt studie theorie trotz um umgang und uns unser
            unsere unserem unseren unserer unter verfahren vergleich vgl viel viele vier vom von
            vor war waren warum was weg wege wegen weil welche welcher welches welt wenn wer werden
            wie wieder wir wird wissenschaft wissenschaften wo wofür woher wohin worden wurde
            wurden während wäre würde zeit zu zukunft zum zur zusammenhang zwei zweite zweiten
            zwischen über überblick
        """),
        "fr": _words("""
            afin ai ainsi alors années apport apports approche après au aucun aucune aujourd auprès
            aussi autour autre autres aux avait avant avec avoir c' car cas ce cela celle celles
            celui cependant ces cet cette ceux chez comme comment connaissance connaissances contre
            d' dans de depuis des deux deuxième dit doit doivent donne dont droit du durant dès
            développement elle elles en encore enfants enjeux enseignement entre envers essai est
            et eux faire fait faut femmes fois font français française françaises fut histoire
            hommes hui il ils j' jamais je jusqu jusqu' jusque l' la langue le les leur leurs lors
            lorsqu lorsque lui m' mais malgré me mes mise moins mon monde même mêmes n' ne non nos
            notre nous nouveau nouveaux nouvelle nouvelles ont ou outre où par parce parmi partir
            pas pendant peu peut peuvent place plus plusieurs plutôt politiques pour pourquoi
            pratiques première prise propos près puis qu qu' quand que quel quelle quelles quelqu
            quelques quels qui quoi recherche recherches regard regards rien rôle s' sa sans
            savoirs se sein selon sera ses si sinon siècle société soit son sont sous sur t' tandis
            te toujours tous tout toute toutes travail travers trois très un une va vers vie ville
            voici voir vont vos votre vous vue à école état étude été évaluation être œuvre
        """),
        "es": _words("""
            a al algunas algunos ante antes análisis apenas así aunque años bajo cada caso ciudad
            como con contra cual cuales cuando cuyo cuándo cuánto cuántos cómo de del derecho desde
            después donde dos durante dónde educación el ella ellas ellos en enfoque entre era es
            esa ese eso español española españolas españoles esta estado estas este esto estos
            estudio estudios está están evaluación frente fue fueron gobierno ha hacer hacia han
            hasta hay historia hombres jóvenes la las lo los mas mediante menos mi mientras mis
            mucho mujeres mundo muy más ni niñas niños no nos nuestra nuestro nueva nuevas nuevo
            nuevos otra otras otro otros papel para partir país países pero por porque porqué puede
            pueden que quienes quién qué relación salud se sea segundo según ser si sido siempre
            siglo sin sino sobre son su sus sí también tan tiene tienen toda todas todo todos
            trabajo tras través tu un una unas uno unos uso vida y ya yo él
        """),
        "pt": _words("""
            a ainda algumas alguns além anos antes análise ao aos apenas após aquela aquele as
            assim através até avaliação brasil brasileira brasileiras brasileiro brasileiros cada
            caso com como contra crianças da das de dela dele deles desde desenvolvimento do dos
            durante e educação ela elas ele eles em ensino entre era essa esse esta estado estas
            este estes estudo estudos está estão eu foi foram frente história há isso isto já lhe
            mais mas mediante meio menos mesmo meu minha muito muitos mulheres mundo na nas nem no
            nos nossa nosso nova novas novo novos num numa não nós o onde os ou outra outras outro
            outros papel para partir país países pela pelas pelo pelos perfil pesquisa pode podem
            pois por porque portanto portuguesa português quais qual quando quanto que quem relato
            saúde se segundo sei sem sempre ser seu seus sido sob sobre sua suas são século também
            tem ter teve toda todas todo todos trabalho tão têm um uma uns uso vida você à às é
        """),
        "it": _words("""
            a ad agli ai al alcune alcuni all' alla alle allo altre altri altro analisi anche
            ancora anni attraverso bambini c' caso che chi ci città coll come con contributo contro
            così cui d' da dagli dai dal dall dall' dalla dalle dallo degli dei del dell dell'
            della delle dello di diritto donne dopo dove due durante e ecco ed era essere fine fra
            gli ha hanno i il in intorno io italia italiana italiane italiani italiano l' la lavoro
            le lo loro lungo ma mediante mentre mi mia mio molto mondo ne negli nei nel nell nell'
            nella nelle nello no noi non nostra nostro nuova nuove nuovi nuovo o ogni oltre
            osservazioni per perché però più poi politica presso prima qual quale quali quando
            quanto quella quelle quello questa queste questi questo ricerca ruolo sarà scuola se
            secolo sei sempre senza si sia sono sopra sotto stata stato stesso storia studio sua
            sue sugli sui sul sull sull' sulla sulle sullo suo suoi sviluppo tra tutte tutti tutto
            un un' una uno uso valutazione verso vi vita è
        """),
        "nl": _words("""
            aan aangaande al alle als andere belgië bericht bij binnen dan dat de deze die dit doch
            door dus een eens eeuw en er gebruik geen gegevens gelet geschiedenis haar had heb
            hebben heeft hem het hier hij hoe hun ik in invloed is ja jaar je jongeren kan kinderen
            kleine kunnen leven maar macht meer men mensen met mijn moet moeten na naar nederland
            nederlandse niet niets nieuw nieuwe nog nu om omdat onder onderzoek ons ontwikkeling
            onze ook op over per recht reeds rol sinds staat studie te tegen ten theorie tijdens
            toch toen tot tussen u uit uw van vanuit veel vier vlaamse vlaanderen volgens voor
            vrouwen waar wanneer want waren was wat weg wel welke werd werden wie wij worden wordt
            zal ze zich zij zijn zo zoals zonder zou zullen één
        """),
        "pl": _words("""
            aby albo ale analiza aspekty badania badanie bez bo być był była było były będzie co
            czy dla dlaczego do dwa dzieci gdy gdzie go historia i ich ile innych jak jako je
            jednak jego jej jest już kiedy która które którego której który których którzy lat lub
            ma mają między może na nad należy nie niż o ocena od oraz po pod podczas polsce polska
            polskiej ponad poprzez pracy prawa prawo problem przed przez przy przypadku rola rozwój
            się studium swoich swoje są ta tak także tego tej ten też tych tylko tym u w według
            wieku wobec wpływ wraz wybrane wybranych wśród z za zarys zastosowanie zaś zdrowia ze
            znaczenie że życia
        """),
        "sv": _words("""
            alla allt att av barn betydelse bland den denna deras dess dessa det detta där då
            effekter efter eller en ett forskning från för genom ha hade han har hon hos hur i icke
            inför inom inte jag kan kring kunskap man med mellan men mot mycket människor nya när
            någon några och om på sedan sig sin sina ska skall skolan skulle som studie svensk
            svenska svenskt sverige så till under upp ur ut utan utveckling vad var vara vid vilka
            vilken vår våra är över
        """),
        "da": _words("""
            af alle betydning blandt blev blive bliver børn da danmark dansk danske de dem den
            denne der deres det dette disse efter ej eller en er et forskning fra gennem ha han har
            havde historie hos hun hvad hvem hvor hvordan hvorfor i ikke ind jeg kan man med mellem
            men mennesker mod nogle nye når og også om op over på rolle samt selv ser sig sin sine
            skal skulle som så til ud uden udvikling under undersøgelse var ved vi være
        """),
        "no": _words("""
            alle av barn betydning blant ble blir da de dem den denne der deres det dette disse du
            eller en er et etter forskning fra gjennom ha hadde han har historie hos hun hva hvem
            hvor hvordan hvorfor i ikke inn jeg kan man med mellom men mennesker mot noen norge
            norsk norske nye når og også om opp over på rolle samt seg selv sin sine skal skulle
            som så til under undersøkelse ut uten utvikling var ved vi være
        """),
        "cs": _words("""
            a aby ale analýza bez byl byla bylo být co do dějiny hodnocení i jak jako je jeho
            jejich její jen jsem jsou k kde která které který lze mezi možnosti na nad nebo není o
            od po pod podle pro při případ s se si studie tak také u v ve vliv více vývoj význam
            však z za ze české český že života
        """),
        "fi": _words("""
            ei ennen eri että historia hän ja jo johon joka jonka jos jotka kanssa kehitys kuin kun
            lasten me merkitys mitä mukaan mutta myös ne niin noin nuorten näkökulma oli olivat
            olla osana ovat se sekä sen siitä suomen suomessa tai tutkimuksen tutkimus tämä tämän
            vai vaikutus vain välillä yhteydessä
        """),
        "hu": _words("""
            a alapján az azt csak de egy elemzése ez ezek ezt fejlesztése hatása hogy kell ki
            kutatás kérdései között magyar magyarország meg mely mert mint már még nagy nem szerepe
            története után vagy van vizsgálata volt és új
        """),
        "tr": _words("""
            ama analizi ancak arasındaki araştırma bir bu da daha de değerlendirilmesi en etkileri
            etkisi gibi göre ha hem ile ilişki ilişkin incelenmesi ise için kadar ki mi ne o olan
            olarak sonra türkiye ve veya ya yeni çalışma örneği üzerinde üzerindeki üzerine şu
        """),
        "ro": _words("""
            a al ale analiza asupra au ca care ce cel cu dar de despre din după este fi fost
            istoria la lui mai nu o pe pentru prin privind rolul românia româniei sau se si studiu
            sunt un unei unor unui în între și
        """),
        "ca": _words("""
            a al als amb anàlisi aquest aquesta aquests catalana catalunya català com contra d' de
            del dels des dins el els en entre es estudi fins història i l' la les més no o per però
            que què se segons sense seu seva sobre són també un una unes uns és
        """),
        "id": _words("""
            adalah akan analisis antara atas atau bagi berbasis dalam dan dapat dari dengan di
            hubungan ini itu kabupaten karena ke kepada kota melalui menggunakan oleh pada para
            penelitian penerapan pengaruh pengembangan perancangan sebagai secara serta sistem
            siswa studi terhadap tidak tingkat untuk yang
        """),
        "la": _words("""
            ab ad apud atque aut cum de e enim esse est et ex hoc id in inter nec non ob per post
            pro quae quam qui quod sed sine sive sub sunt super ut vel
        """),
        "sk": _words("""
            a aj ako alebo bez do ich je jeho k ktoré ktorý medzi na nad o od po pod podľa pre pri
            s sa si slovenskej slovensku sú v vo vplyv vzťah z za že
        """),
        "sl": _words("""
            ali bi da do in iz je kako ker ki kot med na ne o od pa po pod pri razvoj s se
            slovenije slovenskem slovenski slovenščine so ter v vpliv z za že
        """),
        "hr": _words("""
            bi da do hrvatske hrvatskoj i ili iz je kako kao kod koja koje koji među na ne o od po
            pod prema pri razvoj s sa se su te u utjecaj uz za što
        """),
    }
)
"""Words by language (BCP 47 primary subtag).

An elided form keeps its apostrophe (`l'`); the English possessive is `'s`.
"""

NAME_PARTICLES: Final = _words("""
    d' da das de degli dei del della delle den der des di do dos du el en et het il l' la las le
    les los un una une van vom von y zu
""")
"""Those that also stand in names, such as Rio de Janeiro, La Plata, van der Waals."""

WEAK_WORDS: Final = _words("""
    's a ab ad ai al ali allen am an as at au barn bi bo c' ca car cas ce chi ci co cu cum dal dan
    dat din door due e ed er era es est eu ex fi font fra go ha han has hay he hem hon hun i id in
    inn inter is ja je jo k kan ke ker ki kod lo ma man mas me meer men mes met mi mia mint mio mis
    mod mon mot my na nas ne ni no non nos nova o ob on op or os pa per po pod post pri pro qui s
    s' sa se sea sen ser sera ses si sin so som son sous su sub sue sul super sus t' ta tai tan te
    ten ter tot tu u us v va vain var ve vi via vos w ya yang yo z za
""")
"""Those that also stand in formulas (Na, Si), set phrases (et al.) or many languages."""

SET_PHRASES: Final = (
    "de facto",
    "de novo",
    "el niño",
    "in silico",
    "in situ",
    "in vitro",
    "in vivo",
    "la niña",
    "los angeles",
    "per se",
    "rio de janeiro",
    "são paulo",
    "van der waals",
    "von neumann",
)
"""Phrases of international use whose words say nothing about the language around them."""
