"""Tables of invented journals in the layouts that real exporters use.

Every journal, publisher and number here is invented; the ISSNs have fitting check digits. What is
real is the headers, the banners and the way in which cells are written.
"""

from __future__ import annotations

from typing import Final

__all__ = ["TABLES"]

_GROUPS: Final = ",".join(
    f"Category_{at},IF Quartile(2025)_{at},IF Rank(2025)_{at}" for at in range(1, 7)
)
_MINORS: Final = ",".join(f"小类{at},小类{at}分区" for at in range(1, 7))
_XR_MINORS: Final = ",".join(
    f"小类{at}英文名,小类{at}中文名,小类{at}新锐分区" for at in range(1, 7)
)

# Name of the file → what is in it
TABLES: Final = {
    "JCR2025.csv": f"""\
Journal,ISSN,EISSN,Web of Science,IF(2025),{_GROUPS}
Invented Reviews,1111-1119,2222-2227,"SCIE, SSCI",12.3,ONCOLOGY,Q1,3/330,PSYCHIATRY,Q2,80/290
Invented Letters,N/A,3333-3335,ESCI,<0.1,HISTORY,Q4,538/540
Annals of Inventions,4444-4443,4444-4443,AHCI,N/A,ART,N/A,N/A
""",
    "JCR2020.csv": """\
Journal,Total Cites,Journal Impact Factor (IF),Impact Factor without Journal Self Cites,\
5-Year Impact Factor,Immediacy Index,Citable Items,% Articles in Citable Items
Invented Reviews,"55,868",508.702,507.882,251.1,68.16,21,23.81
Invented Letters,"1,002",1.25,0.999,Not Available,0,40,100.00
Invented Letters,"1,002",1.25,0.999,Not Available,0,40,100.00
""",
    "JCR2019extend.csv": """\
期刊缩写,Journal,JCR分区,2019年文章数,出版国家,出版周期
INV REV,Invented Reviews,Q1,120,USA,MONTHLY
INV LETT,Invented Letters,Q2/Q3,33,ENGLAND,BIMONTHLY
""",
    "JCR2022.csv": """\
Journal,IF(2022),IF Quartile(2022)
Invented Reviews,7.1,Q1
Invented Letters,0.4,N/A
""",
    "FQBJCR2025.csv": f"""\
Journal,年份,ISSN/EISSN,Review,OA Journal Index（OAJ）,Open Access,Web of Science,标注,大类,\
大类分区,Top,{_MINORS}
Invented Reviews,2025,1111-1119/2222-2227,是,DOAJ,是,SCIE,,医学,1 [12/5603],是, ONCOLOGY 肿瘤学,\
1 [3/254]," MEDICINE, GENERAL & INTERNAL 医学：内科",2 [60/305],,,,,,,,
Invented Letters,2025,3333-3335/3333-3335,否,,否,AHCISCIE,中国SCI期刊支持计划,工程技术,\
4 [625/778],否, ENERGY & FUELS 能源与燃料,4 [150/178],,,,,,,,,,
Annals of Inventions,2025,4444-4443/N/A,否,,否,SCIEOnHold,,综合性期刊,4 [90/95],否,\
 MULTIDISCIPLINARY SCIENCES 综合性期刊,4 [110/118],,,,,,,,,,
""",
    "FQBJCR2021+Warning.csv": """\
Journal,年份,ISSN,Review,Open Access,Web of Science,预警等级（2020）,预警等级（2021）,大类,\
大类分区,Top,小类1,小类1分区
Invented Reviews,2021,1111-1119,否,否,SCIE,高,中,医学,2,否, ONCOLOGY 肿瘤学,2
Invented Letters,2021,3333-3335,否,是,SCIE,,低,化学,3,否," CHEMISTRY, ORGANIC 有机化学",3
Annals of Inventions,2021,4444-4443,否,否,SSCI,,,经济学,4,否, ECONOMICS 经济学,4
""",
    "XR2026.csv": f"""\
Journal,年份,预警标记,刊名,中文刊名,CN,ISSN,EISSN,出版机构,语种,期刊类型,数据库,标注,大类英文名,\
大类中文名,大类新锐分区,Top,大类2英文名,大类2中文名,大类2新锐分区,{_XR_MINORS}
Invented Reviews,2026,,Invented Reviews,虚构评论,11-0001/R,1111-1119,2222-2227,Invented Press,\
English,Journal,SCIE,,Medicine,医学,1区,Top,Engineering,工程技术,2区,ONCOLOGY,肿瘤学,1区,\
"ENGINEERING, BIOMEDICAL",工程：生物医学,2,,,,,,,,,,,,
Invented Letters,2026,Under Review,Invented Letters,,,3333-3335,,Invented Press,English,Journal,\
SCIE,,,,,,,,,,,,,,,,,,,,,,,,,
""",
    "GJQKYJMD2020.csv": """\
Journal,预警等级
INVENTED REVIEWS,高
INVENTED LETTERS,低
""",
    "GJQKYJMD2025.csv": """\
Journal,预警原因（2025）
INVENTED REVIEWS,引用操纵、论文工厂
INVENTED LETTERS,中国作者占比畸高
""",
    "CCF2026.csv": """\
刊物名称,Journal,年份,出版社,网址,领域,CCF推荐类别（国际学术刊物/会议）,CCF推荐类型
TOI,Transactions on Inventions,2026,Invented Press,http://example.org/toi/,\
人工智能,推荐国际学术刊物,A类
IConf,Invented Conference on Inventions,2026,Invented Press,http://example.org/iconf/,\
计算机网络,推荐国际学术会议,B类
""",
    "CCFT2025.csv": """\
中文刊名,Journal,CN号,语种,主办单位,CCF推荐类别,T分区
虚构学报,,11-0001/TP,中文,虚构研究所、虚构学会,计算领域高质量科技期刊分级目录,T1
,Journal of Invented Computing,11-0002/TP,英文,虚构大学,计算领域高质量科技期刊分级目录,T3
""",
    "CCFChinese2019.csv": """\
Journal,主办单位,网址,CCF推荐类型
虚构学报,虚构学会,http://example.org/xgxb,A类
虚构通讯,虚构研究所,http://example.org/xgtx,B类
""",
    "export.csv": """\
"Journal Data Filtered By:  Selected Editions: SCIE;SSCI;AHCI;ESCI Selected JCR Year: 2025 \
Selected Category Schema: WOS"

Journal name,JCR Abbreviation,Publisher,ISSN,eISSN,Category,Edition,Total Citations,2025 JIF,\
JIF Quartile,2025 JCI,% of Citable OA
"Invented Reviews","INV REV","Invented Press","1111-1119","2222-2227","ONCOLOGY","SCIE",\
"55,868","232.4","Q1","35.10","100"%,
"Invented Reviews","INV REV","Invented Press","1111-1119","2222-2227","PSYCHIATRY","SSCI",\
"55,868","232.4","Q1","35.10","100"%,
"Annals of Inventions","ANN INV","N/A","N/A","4444-4443","ART","AHCI","12","<0.1","N/A","0.02",\
"0.00"%,
Copyright (c) 2026 Clarivate
By exporting the selected data; you agree to the data usage policy
""",
    "oldexport.csv": """\
Journal Data Filtered By:  Selected JCR Year: 2018 Selected Editions: SCIE,SSCI Selected \
Category Scheme: WoS
Rank,Full Journal Title,JCR Abbreviated Title,ISSN,Total Cites,Journal Impact Factor,\
Impact Factor without Journal Self Cites,5-Year Impact Factor,Immediacy Index,Citable Items,\
Cited Half-Life,Citing Half-life,Eigenfactor Score,Article Influence Score,\
% Articles in Citable Items,Average Journal Impact Factor Percentile,Normalized Eigenfactor
1,"INVENTED REVIEWS","INV REV",1111-1119,"32,410",223.679,223.591,169.137,37.0,45,4.3,3.7,\
0.10749,70.335,26.67,99.782,12.98
2,"INVENTED LETTERS","INV LETT",3333-3335,"344,581",70.670,70.319,65.332,15.8,318,8.7,>10.0,\
0.68570,26.105,91.19,98.701,82.8
Copyright (c) 2019 Clarivate Analytics
By exporting the selected data, you agree to the data usage policy set forth in the Terms of Use
""",
    "threefold2024.csv": """\
Journal,Category,2024 JIF,2024 JIF Rank,JIF Quartile,JIF Percentile,2024 JCI,JCI Rank,\
JCI Quartile,JCI Percentile,5 Year JIF,5 Year JIF Quartile
Invented Reviews,ONCOLOGY,7.3,40/326,Q1,87.9,1.55,50/330,Q1,85.0,8.1,Q2
""",
    "community.csv": """\
Name,Abbr Name,ISSN,EISSN,JIF,JIF5Years,Category
Invented Reviews,Inv Rev,1111-1119,2222-2227,7.1,8.2,ONCOLOGY - SCIE(Q1); CELL BIOLOGY - SCIE(Q2)
Annals of Inventions,Ann Inv,,4444-4443,<0.1,N/A,ART - AHCI(N/A)
""",
    "community-json.csv": """\
Name,Abbr Name,ISSN,EISSN,JIF,JIF5Years,Category
Invented Reviews,Inv Rev,1111-1119,2222-2227,7.1,8.2,\
"[""ONCOLOGY - SCIE(Q1)"", ""MEDICINE, GENERAL & INTERNAL - SCIE(Q2)""]"
""",
    "scimagojr 2023.csv": """\
Rank;Sourceid;Title;Type;Issn;SJR;SJR Best Quartile;H index;Total Docs. (2023);\
Total Docs. (3years);Total Refs.;Total Cites (3years);Citable Docs. (3years);\
Cites / Doc. (2years);Ref. / Doc.;%Female;Overton;SDG;Country;Region;Publisher;Coverage;\
Categories;Areas
1;28773;"Invented Reviews";journal;"22222227, 11111119";106,094;Q1;211;43;125;2793;38474;81;\
369,05;64,95;49,59;2;37;United States;Northern America;"Invented Press";"1950-2023";\
"Hematology (Q1); Oncology (Q1)";"Medicine"
2;1;"Invented Conference Series";conference and proceedings;"33333335";0,101;-;5;0;12;0;3;12;\
0,25;0,00;0,00;0;0;China;Asiatic Region;"Invented Society";"2019-2022";\
"Computer Networks and Communications";"Computer Science"
""",
    "CSSCI（2025—2026）来源期刊.csv": """\
序号,期刊名称,CN号,学科,类别
1,虚构社会科学,11-0001/C,社会学,来源期刊
2,虚构经济评论,11-0002/F,经济学,扩展版
""",
    "cssci.csv": """\
CSSCI（2025—2026）来源期刊目录,,
序号,期刊名称,学科
1,虚构社会科学,社会学
""",
    "北大核心2023版.csv": """\
序号,刊名,学科
1,虚构学报,社会学
""",
    "CSCD2023-2024.csv": """\
序号,期刊名称,ISSN,库
1,虚构学报,1111-1119,核心库
2,虚构通讯,3333-3335,扩展库
""",
    "EI2024.csv": """\
Source Title,ISSN,EISSN,Publisher,Country
Invented Reviews,11111119,22222227,Invented Press,China
""",
    "memberships.csv": """\
期刊名称,ISSN,影响因子,北大核心,CSSCI,CSCD,EI
虚构学报,1111-1119,2.345,是,否,核心库,是
虚构通讯,3333-3335,0.5,,扩展版,,否
""",
    "ABDC2022.csv": """\
Journal Title,Publisher,ISSN,ISSN Online,Year Inception,FoR,2022 Rating
Invented Accounting Review,Invented Press,1111-1119,2222-2227,1980,3501,A*
""",
    "AJG 2024.csv": """\
Field,Journal Title,ISSN,AJG 2024,AJG 2021
ACCOUNT,Invented Accounting Review,1111-1119,4*,4
ECON,Invented Economics,3333-3335,3,
""",
    "某大学期刊分级目录.csv": """\
期刊名称,ISSN,级别
Invented Reviews,1111-1119,T1
虚构学报,3333-3335,一级
""",
    "titles.csv": """\
Journal
Invented Reviews
虚构学报
""",
}
