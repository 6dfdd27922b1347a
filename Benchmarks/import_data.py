#!/usr/bin/env python3
"""Invents what Benchmarks/import.sh reads: a staff list of the nation's offices, sessions to which
all are invited, and a Zoom participants' report of each.

  import_data.py OFFICES.csv DIR [--prefix P] [--sessions N] [--people FROM-TO] [--first DAY]

Writes into DIR: staff.csv (the same whatever is asked for), P.sessions.csv, P.list.csv (session,file)
and a file for each session. Everyone in it is invented. The noise is mild on purpose: this is about
speed, Benchmarks/roster.sh about names.
"""
import argparse
import csv
import datetime as dt
import os
import random

FIRST = (
    "Agus Ahmad Andi Asep Bambang Budi Dedi Dewi Dian Dwi Eko Endang Fajar Fitri Hadi Hasan Hendra "
    "Heri Ida Ilham Indah Iwan Joko Kartika Laila Lestari Maria Markus Mulyadi Nanang Novita Nur "
    "Petrus Puji Rahmat Ratna Rina Rini Rizki Rudi Samsul Sari Siti Slamet Sri Sugeng Taufik Teguh "
    "Tri Ujang Umar Wahyu Wati Wayan Yanti Yohanes Yuliana Yusuf Zainal Zulfikar").split()
SECOND = (
    "Adnyana Anwar Arifin Astuti Aziz Basuki Cahyono Daulay Efendi Fauzi Ginting Gunawan Hakim "
    "Handayani Harahap Hartono Hasibuan Hidayat Ibrahim Ismail Jamaludin Karim Kogoya Kurniawan "
    "Lubis Mahendra Manurung Maulana Nasution Ningsih Nugroho Pangaribuan Permana Prasetyo Pratama "
    "Purnomo Rahayu Rahman Ramadhan Rumbiak Saputra Setiawan Sihombing Simanjuntak Sinaga Siregar "
    "Suharto Sukma Sulaiman Supriyadi Suryani Susanto Syahputra Tambunan Utami Wahyuni Wenda "
    "Wibowo Wijaya Wulandari").split()
POSTS = ["Penata Kelola Pemilu Ahli Pertama", "Penata Kelola Pemilu Ahli Muda", "Pelaksana"]
DEVICES = ["iPhone", "Galaxy A12", "OPPO A54", "Redmi Note 9", "LAPTOP-7H2K1Q", "Zoom user"]


def staff_of(rng, offices):
    people = []
    for office in offices:
        for _ in range(rng.randint(22, 40)):
            name = f"{rng.choice(FIRST)} {rng.choice(SECOND)}"
            if rng.random() < 0.6:
                name += f" {rng.choice(SECOND)}"
            number = len(people)
            born = dt.date(1970, 1, 1) + dt.timedelta(days=rng.randrange(28 * 365))
            since = f"{born.year + 24}{rng.randint(1, 12):02d}"
            nip = f"{born:%Y%m%d}{since}{rng.randint(1, 2)}{number % 999 + 1:03d}"
            people.append({
                "nip": nip, "name": name, "office_code": office["code"],
                "email": f"pegawai.{number}@kpu.example", "position": rng.choice(POSTS),
                "employment": "PNS", "started_on": "2023-01-02", "region": office["region"]})
    return people


def shown(rng, person):
    """A display name and an e-mail, as people enter a meeting."""
    office = "KPU " + person["region"].replace("Kabupaten", "Kab.")
    name, draw = person["name"], rng.random()
    email = person["email"] if rng.random() < 0.2 else ""
    if draw < 0.55:
        return f"{office} - {name}", email
    if draw < 0.75:
        return f"{name} ({office})", email
    if draw < 0.83:
        return name, email
    if draw < 0.90:
        return f"{name.split()[0]}_{office}", email
    if draw < 0.96:
        return rng.choice(["", "Ruang Rapat "]) + office, ""
    if draw < 0.98:
        return f"Bawaslu {person['region']} - {name}", ""
    return rng.choice(DEVICES), ""


def write_report(rng, path, start, people):
    rows, used = [], set()
    for person in people:
        name, email = shown(rng, person)
        if (name, email) in used:
            continue
        used.add((name, email))
        joined = start + dt.timedelta(seconds=rng.randint(-900, 1500))
        for _ in range(rng.choice([1, 1, 1, 2])):
            left = joined + dt.timedelta(seconds=rng.randint(600, 7800))
            rows.append((name, email, joined, left))
            joined = left + dt.timedelta(seconds=rng.randint(20, 300))
    rows.sort(key=lambda row: row[2])
    with open(path, "w", newline="", encoding="utf-8") as file:
        report = csv.writer(file)
        report.writerow(["Name (Original Name)", "User Email", "Join Time", "Leave Time",
                         "Duration (Minutes)", "Guest"])
        for name, email, joined, left in rows:
            minutes = -(-int((left - joined).total_seconds()) // 60)
            report.writerow([name, email, f"{joined:%m/%d/%Y %I:%M:%S %p}",
                             f"{left:%m/%d/%Y %I:%M:%S %p}", minutes, "Yes"])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("offices")
    parser.add_argument("folder")
    parser.add_argument("--sessions", type=int, default=60)
    parser.add_argument("--people", default="3300-5400", help="who come to a session")
    parser.add_argument("--prefix", default="bulk", help="of the sessions' codes")
    parser.add_argument("--first", default="2025-02-03", help="day of the first session; one in three days")
    arguments = parser.parse_args()
    rng = random.Random(2026)
    with open(arguments.offices, encoding="utf-8") as file:
        offices = [row for row in csv.DictReader(file)]
    staff = staff_of(rng, offices)
    least, most = (int(part) for part in arguments.people.split("-"))
    os.makedirs(arguments.folder, exist_ok=True)
    path = lambda name: os.path.join(arguments.folder, name)
    with open(path("staff.csv"), "w", newline="", encoding="utf-8") as file:
        columns = ["nip", "name", "email", "office_code", "position", "employment",
                   "started_on"]
        table = csv.DictWriter(file, columns, extrasaction="ignore")
        table.writeheader()
        table.writerows(staff)
    with open(path(f"{arguments.prefix}.sessions.csv"), "w", newline="", encoding="utf-8") as sessions_file, \
            open(path(f"{arguments.prefix}.list.csv"), "w", newline="", encoding="utf-8") as list_file:
        sessions, files = csv.writer(sessions_file), csv.writer(list_file)
        sessions.writerow(["code", "title", "organiser", "mode", "starts_at", "ends_at", "audience"])
        files.writerow(["session", "file"])
        for number in range(1, arguments.sessions + 1):
            code = f"{arguments.prefix}-{number:02d}"
            start = dt.datetime.fromisoformat(arguments.first + "T09:00")
            start += dt.timedelta(days=3 * (number - 1))
            sessions.writerow([code, f"Sesi {number}", "00", "online", f"{start:%Y-%m-%dT%H:%M}+07:00",
                               f"{start + dt.timedelta(hours=2.5):%Y-%m-%dT%H:%M}+07:00", "all"])
            people = rng.sample(staff, min(len(staff), rng.randint(least, most)))
            write_report(rng, path(f"{code}.csv"), start, people)
            files.writerow([code, f"{code}.csv"])
    print(f"{len(staff)} people, {arguments.sessions} sessions")


main()
